package candour.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One submission held against its form's contract. Field by field, it notes every fault and goes on. */
class ContractCheck {

    static final int MOST_ROWS = 50;

    /** Longer than any whole number that fits: reading very many digits would keep the server, and the case, for minutes. */
    private static final int LONGEST_NUMBER = 20;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final Map<String, Object> shown;
    private final Faults faults;
    private final Visibility visibility = new Visibility();

    ContractCheck(Map<String, Object> shown, Faults faults) {
        this.shown = shown;
        this.faults = faults;
    }

    Map<String, Object> check(List<Field> fields, Map<String, Object> sent, Map<String, Object> around, String where) {
        Map<String, Object> here = new HashMap<>();
        fields.forEach(field -> here.put(field.key(), sent.get(field.key())));
        Map<String, Object> context = new HashMap<>(around);
        context.putAll(here);
        // in a row of a repeated group the forms say this.key for the row's own answers
        context.put("this", here);
        refuseUnknown(fields, sent);

        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : fields) {
            // what a form hides it does not ask; an answer left over from before it was hidden is dropped (F03)
            boolean visible = visibility.shows(field, context);
            answers.put(field.key(), visible ? value(field, sent.get(field.key()), context, where) : null);
        }
        return answers;
    }

    private void refuseUnknown(List<Field> fields, Map<String, Object> sent) {
        Set<String> unknown = new HashSet<>(sent.keySet());
        fields.forEach(field -> unknown.remove(field.key()));
        if (!unknown.isEmpty()) {
            faults.add("This form does not ask for everything that was sent. Open it again and fill it in there.");
        }
    }

    private Object value(Field field, Object raw, Map<String, Object> context, String where) {
        if (isEmpty(raw)) {
            if (field.required()) {
                fault(field, where, "this needs an answer.");
            }
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(field, raw, where);
            case NUMBER -> number(field, raw, where);
            case TICK -> tick(field, raw, where);
            case ONE_OF -> oneOf(field, raw, where);
            case SOME_OF -> someOf(field, raw, where);
            case DATE -> date(field, raw, where);
            case ROWS -> rows(field, raw, context);
        };
    }

    private static boolean isEmpty(Object raw) {
        return raw == null
                || raw instanceof String text && text.isBlank()
                || raw instanceof List<?> list && list.isEmpty()
                || Boolean.FALSE.equals(raw);
    }

    private String text(Field field, Object raw, String where) {
        if (!(raw instanceof String text)) {
            fault(field, where, "write this in words.");
            return null;
        }
        Written.faults(text, field.maxLength()).forEach(message -> fault(field, where, message));
        return text;
    }

    private Integer number(Field field, Object raw, String where) {
        String written = raw.toString();
        try {
            int number = new BigDecimal(written.length() > LONGEST_NUMBER ? "" : written).intValueExact();
            boolean tooSmall = field.min() != null && number < field.min();
            boolean tooLarge = field.max() != null && number > field.max();
            if (tooSmall || tooLarge) {
                fault(field, where, "enter a whole number" + limits(field) + ".");
            }
            return number;
        } catch (NumberFormatException | ArithmeticException e) {
            fault(field, where, "enter a whole number.");
            return null;
        }
    }

    private static String limits(Field field) {
        if (field.min() == null) {
            return " up to " + field.max();
        }
        return " from " + field.min() + (field.max() == null ? "" : " to " + field.max());
    }

    private Boolean tick(Field field, Object raw, String where) {
        if (raw instanceof Boolean ticked) {
            return ticked;
        }
        fault(field, where, "tick it or leave it.");
        return null;
    }

    private String oneOf(Field field, Object raw, String where) {
        if (raw instanceof String choice && field.offers(choice, shown)) {
            return choice;
        }
        fault(field, where, "choose one of the answers offered.");
        return null;
    }

    private List<String> someOf(Field field, Object raw, String where) {
        List<String> chosen = new ArrayList<>();
        if (raw instanceof List<?> choices) {
            for (Object choice : choices) {
                if (choice instanceof String text && field.offers(text, shown) && !chosen.contains(text)) {
                    chosen.add(text);
                } else {
                    fault(field, where, "choose from the answers offered.");
                    return List.of();
                }
            }
            return chosen;
        }
        fault(field, where, "choose from the answers offered.");
        return List.of();
    }

    private String date(Field field, Object raw, String where) {
        try {
            LocalDate date = LocalDate.parse(raw.toString());
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                fault(field, where, "check the year.");
            }
            return date.toString();
        } catch (DateTimeParseException e) {
            fault(field, where, "enter a date, for example 12 March 2026.");
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Field field, Object raw, Map<String, Object> context) {
        List<Map<String, Object>> answers = new ArrayList<>();
        if (!(raw instanceof List<?> rows) || !rows.stream().allMatch(Map.class::isInstance)) {
            fault(field, "", "fill this in on the form.");
            return answers;
        }
        if (rows.size() > MOST_ROWS) {
            fault(field, "", "there is room for %d at most.".formatted(MOST_ROWS));
            return answers;
        }
        for (Object row : rows) {
            String where = Faults.inRow(field.key(), answers.size(), "");
            answers.add(check(field.rows(), (Map<String, Object>) row, context, where));
        }
        return answers;
    }

    private void fault(Field field, String where, String message) {
        faults.on(where + field.key(), message);
    }
}
