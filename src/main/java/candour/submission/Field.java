package candour.submission;

import java.util.List;

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
