package candour.advice;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes out of a text what finds a person without a name: addresses, telephone and NHS numbers, dates of birth,
 * mail and web addresses. Dates on which something happened stay, and so do ages and case references.
 */
final class MaskedDetails {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String SURELY_A_STREET = "(?:Road|Rd|Street|Avenue|Ave|Lane|Crescent|Gardens|Gdns|Terrace|Mews|Villas|Cottages)";
    /** Words of other meanings too, so the name before them must be written like one. */
    private static final String PERHAPS_A_STREET =
            "(?:St|Close|Drive|Way|Cres|Court|Place|Grove|Square|Rise|Row|Walk|Green|Parade|Broadway|Hill|View|Estate|House)";
    private static final String WITHOUT_NUMBER =
            "(?:Road|Street|Avenue|Lane|Close|Drive|Crescent|Gardens|Terrace|Grove|Mews|Court)";
    private static final String NUMBER =
            "\\b(?i:(?:Flat|Apartment|Apt|Unit|Room)\\.?\\s+\\w{1,4},?\\s+)?\\d{1,4}[A-Za-z]?,?\\s+";
    private static final String NO_STREET_NAME = "(?!(?:in|on|at|the|of|from|to|and|by|down|across|near|into|off|up|a|an|or|is|was"
            + "|with|for|after|before|their|his|her|my|our)\\b)";

    private record Mask(Pattern pattern, String instead) {}

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
                    + "|Nov(?:ember)?|Dec(?:ember)?)";
    private static final String ANY_DATE = "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}"
            + "|(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?" + MONTH + "\\.?,?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?\\d{2,4})";

    private static final List<Mask> MASKS = List.of(
            mask("(?<![\\p{L}\\p{N}._%+'’-])[\\p{L}\\p{N}._%+'’-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+", "[email address]"),
            mask("(?:https?://|www\\.)\\S+", "[web address]"),
            mask("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}._-]{2,}", "[account name]"),
            mask("(?<=\\b(?:d\\.?o\\.?b\\.?|date of birth|birthday|born)[\\s:,–-]{0,3}(?:is|was|on|in|the)?\\s{0,2}(?:the\\s)?)"
                    + ANY_DATE, "[date of birth]"),
            mask("(?:\\+\\s?44|\\b0044)[\\s-]?(?:\\(0\\)\\s?)?\\d{2,5}(?:[\\s-]?\\d{3,4}){1,3}\\b", "[telephone number]"),
            mask("\\(?\\b0\\d{2,4}\\)?[\\s-]?\\d{3,4}[\\s-]?\\d{3,4}\\b", "[telephone number]"),
            mask("\\b0\\d{4}[\\s-]?\\d{5,6}\\b", "[telephone number]"),
            mask("\\b0\\d{2}(?:[\\s-]?\\d{2}){4}\\b", "[telephone number]"),
            mask("\\b\\d{3}[\\s-]?\\d{3}[\\s-]?\\d{4}\\b", "[number]"),
            mask("\\b[A-Z]{2}\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?[A-D]\\b", "[number]"),
            mask("\\b[A-Z]\\d{11}[A-Z\\d]\\b", "[number]"),
            mask("(?<![\\p{N}-])\\d{7,}\\b", "[number]"),
            mask(NUMBER + "(?:" + NO_STREET_NAME + "[\\p{L}][\\p{L}.’'-]{0,30}\\s+){1,3}" + SURELY_A_STREET + "\\b", "[address]"),
            exactly(NUMBER + "(?:\\p{Lu}[\\p{L}.’'-]{0,30}\\s+){1,3}" + PERHAPS_A_STREET + "\\b", "[address]"),
            mask("\\b(?:Flat|Apartment|Apt)\\.?\\s+\\d{1,4}[A-Z]?\\b", "[address]"),
            exactly("(?<!\\p{L})(?:\\p{Lu}[\\p{L}.’'-]{0,30}\\s+){1,3}" + WITHOUT_NUMBER + "\\b", "[address]"),
            mask("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}\\b", "[postcode]"),
            exactly("\\b[A-Z]{2}\\d{2}\\s?[A-Z]{3}\\b", "[car registration]"));

    private MaskedDetails() {}

    private static Mask mask(String pattern, String instead) {
        return new Mask(Pattern.compile(pattern, ANY_CASE), instead);
    }

    private static Mask exactly(String pattern, String instead) {
        return new Mask(Pattern.compile(pattern), instead);
    }

    /** @param born the dates of birth that the case knows */
    static String in(String text, Collection<LocalDate> born) {
        String masked = text;
        for (LocalDate date : born) {
            masked = written(date).matcher(masked).replaceAll("[date of birth]");
        }
        for (Mask mask : MASKS) {
            masked = mask.pattern().matcher(masked).replaceAll(mask.instead());
        }
        return masked;
    }

    /** A date in every way in which it is written in England. */
    private static Pattern written(LocalDate date) {
        String day = "0?" + date.getDayOfMonth();
        String month = "0?" + date.getMonthValue();
        String year = "(?:%d|%02d)".formatted(date.getYear(), date.getYear() % 100);
        String monthName = "%s(?:%s)?\\.?"
                .formatted(
                        date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK).substring(0, 3),
                        date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK).substring(3));
        return Pattern.compile(
                "\\b(?:%d-%02d-%02d|%s\\s?[./ -]\\s?%s\\s?[./ -]\\s?%s|%s(?:st|nd|rd|th)?\\s+(?:of\\s+)?%s,?\\s+%s|%s\\s+%s(?:st|nd|rd|th)?,?\\s+%s)\\b"
                        .formatted(
                                date.getYear(), date.getMonthValue(), date.getDayOfMonth(),
                                day, month, year,
                                day, monthName, year,
                                monthName, day, year),
                ANY_CASE);
    }
}
