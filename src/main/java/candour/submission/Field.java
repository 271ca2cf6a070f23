package candour.submission;

import java.util.List;
import java.util.Map;

/**
 * One input of a form, as its contract.
 *
 * @param hide FEEL condition under which it is not shown, or null
 * @param options the values to choose from, or null where any or the case file's are meant
 * @param optionsKey the key under which the case file gives the options, or null
 * @param routing whether the engine may know the answer
 * @param rows the fields of each row of a repeated group
 * @param rowName what one row is called, such as Person
 */
record Field(
        String key,
        String label,
        Type type,
        boolean required,
        String hide,
        Integer maxLength,
        Integer min,
        Integer max,
        List<String> options,
        String optionsKey,
        boolean routing,
        List<Field> rows,
        String rowName) {

    /** @param shown what the form shows from the case file */
    boolean offers(String choice, Map<String, Object> shown) {
        if (options != null) {
            return options.contains(choice);
        }
        if (optionsKey != null) {
            return shown.get(optionsKey) instanceof List<?> offered
                    && offered.stream().anyMatch(option -> option instanceof Option o && o.value().equals(choice));
        }
        // options computed in the form from another answer: the guard knows what they may be
        return true;
    }

    enum Type {
        TEXT,
        NUMBER,
        TICK,
        ONE_OF,
        SOME_OF,
        DATE,
        ROWS
    }
}
