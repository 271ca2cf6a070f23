package candour.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Leaves of half-filled answers what their form asks for, in values of its kind, and drops the rest without a word. A
 * comfort and no check: what is sent goes through {@link ContractCheck} as if nothing had been kept.
 */
final class Fitting {

    private final BiPredicate<Field, String> isOffered;

    /** @param isOffered whether a choice may still be chosen */
    Fitting(BiPredicate<Field, String> isOffered) {
        this.isOffered = isOffered;
    }

    Map<String, Object> of(List<Field> fields, Map<?, ?> written) {
        Map<String, Object> fitting = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = written.get(field.key());
            if (value != null) {
                value(field, value).ifPresent(fits -> fitting.put(field.key(), fits));
            } else if (written.containsKey(field.key())) {
                fitting.put(field.key(), null);
            }
        }
        return fitting;
    }

    private Optional<Object> value(Field field, Object value) {
        return switch (field.type()) {
            case TEXT, DATE -> Optional.of(value).filter(String.class::isInstance);
            case NUMBER -> Optional.of(value).filter(Number.class::isInstance);
            case TICK -> Optional.of(value).filter(Boolean.class::isInstance);
            case ONE_OF -> Optional.of(value).filter(choice -> isOffered(field, choice));
            case SOME_OF -> list(value)
                    .map(choices -> choices.stream().filter(choice -> isOffered(field, choice)).toList());
            case ROWS -> list(value).map(rows -> rows.stream()
                    .limit(ContractCheck.MOST_ROWS)
                    .map(row -> of(field.rows(), row instanceof Map<?, ?> answers ? answers : Map.of()))
                    .toList());
        };
    }

    private boolean isOffered(Field field, Object choice) {
        return choice instanceof String text && isOffered.test(field, text);
    }

    private static Optional<List<?>> list(Object value) {
        return value instanceof List<?> list ? Optional.of(list) : Optional.empty();
    }
}
