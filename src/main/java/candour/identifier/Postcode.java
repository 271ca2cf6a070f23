package candour.identifier;

import java.util.regex.Pattern;

/**
 * A postcode of the United Kingdom in its one form: capital letters, a space before the last three characters
 * (BS 7666; R11.3). Says nothing about whether the place exists.
 */
public record Postcode(String text) {

    private static final Pattern FORM = Pattern.compile(
            "GIR0AA|(?:[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRV-Y]))\\d[ABD-HJLNP-UW-Z]{2}");

    /** @throws NotValid saying what is wrong and what to do */
    public Postcode {
        String compact = Typed.compact(text);
        if (!FORM.matcher(compact).matches()) {
            throw new NotValid("this is no postcode of the United Kingdom. Write it like UB8 1UW, or leave it empty.");
        }
        text = compact.substring(0, compact.length() - 3) + " " + compact.substring(compact.length() - 3);
    }

    @Override
    public String toString() {
        return text;
    }
}
