package candour.advice;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what finds a person without a name: addresses, telephone and NHS numbers, dates of birth,
 * mail and web addresses. Dates on which something happened stay, and so do ages and case references.
 */
final class MaskedDetails {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    // no \b: it goes back over every accent before it, so that accents alone would take minutes
    private static final String BEGINS = "(?<![\\p{L}\\p{Nd}_])";
    private static final String ENDS = "(?![\\p{L}\\p{Nd}_])";

    private static final String HYPHENS = "-\u2010\u2011\u2012\u2212";
    private static final String BLANKS = "(?:\\s| {2})?";
    /** What stands between the figures of a number. */
    private static final String APART = "(?:[\\s.-]| {2,3}| ?- ?)?";
    /** The end of a line or of a cell of a table in the middle of a number. */
    private static final String BROKEN = "\\s{1,3}(?=\\d{3})";
    /** Figures of a number of abroad: with the code of the country never more than 13. */
    private static final String ABROAD = "(?:(?:[ .-]| ?\\(|\\)[ .-]?)?\\d){%s}";
    private static final String TWO_AND_TWO = "[ .-]\\d\\d[ .-]\\d\\d";
    /** What follows a plus or two noughts of another meaning: CP+1 12.11.2026, at 0030 12-11-2026, +2 2025-26. */
    private static final String NO_COUNTRY =
            "\\d{1,2}(?:-\\d{4})? (?:[0-3]?\\d[./-][01]?\\d[./-](?:\\d{4}|\\d{2})(?![./-]?\\d)|\\d{4}-\\d\\d(?!\\d))";
    private static final String NO_DATE = "(?![./-]\\d{1,2}[./-]\\d)";
    private static final String TELEPHONE = "[telephone number]";

    private static final String SURELY_A_STREET = "(?:Road|Rd|Street|Avenue|Ave|Lane|Crescent|Gardens|Gdns|Terrace|Mews|Villas|Cottages)";
    /** Words of other meanings too, so the name before them must be written like one. */
    private static final String PERHAPS_A_STREET =
            "(?:St|Close|Cl|Drive|Way|Cres|Court|Ct|Place|Pl|Ln|Grove|Gr|Square|Sq|Rise|Row|Walk|Green|Parade|Broadway|Hill|View"
                    + "|Estate|House|Circus|Yard)";
    private static final String WITHOUT_NUMBER =
            "(?:Road|Street|Avenue|Lane|Close|Drive|Crescent|Gardens|Terrace|Grove|Mews|Court)";
    private static final String NUMBER =
            BEGINS + "(?i:(?:Flat|Apartment|Apt|Unit|Room)\\.?\\s+\\w{1,4},?\\s+)?(?:\\d{1,4}[A-Za-z]?-)?\\d{1,4}[A-Za-z]?,?\\s+";
    private static final String NO_STREET_NAME = "(?!(?:in|on|at|the|of|from|to|and|by|down|across|near|into|off|up|a|an|or|is|was"
            + "|with|for|after|before|their|his|her|my|our)" + ENDS + ")";

    private record Mask(Pattern pattern, String instead) {}

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
                    + "|Nov(?:ember)?|Dec(?:ember)?)";
    /** 4 March 2018, 04-Mar-2018, 04/Mar/2018. */
    private static final String BESIDE_A_MONTH = "(?:\\s+| ?[./-] ?)";
    private static final String ANY_DATE = "(?:\\d{4}[ -]\\d{1,2}[ -]\\d{1,2}|\\d{1,2} ?[./ -] ?\\d{1,2} ?[./ -] ?\\d{2,4}"
            + "|(?:\\d{1,2}(?:st|nd|rd|th)?" + BESIDE_A_MONTH + "(?:of\\s+)?)?" + MONTH + "\\.?,?" + BESIDE_A_MONTH
            + "(?:\\d{1,2}(?:st|nd|rd|th)?,?" + BESIDE_A_MONTH + ")?\\d{2,4})";

    private static final List<Mask> MASKS = List.of(
            mask("(?<![\\p{L}\\p{N}._%+'’-])[\\p{L}\\p{N}._%+'’-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)++", "[email address]"),
            mask("(?:https?://|www\\.)\\S+", "[web address]"),
            mask("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}._-]{2,}", "[account name]"),
            mask("(?<=" + BEGINS + "(?:d\\.?o\\.?b\\.?|date of birth|birthday|born)[\\s:,=(-]{0,3}(?:is|was|on|in|the)?\\s{0,2}(?:the\\s)?)"
                    + ANY_DATE, "[date of birth]"),
            mask("(?:\\+\\s?44|" + BEGINS + "0044)(?:[ .()-]{0,3}0)?(?:(?:[ .()-]{0,3}|" + BROKEN + ")\\d){6,10}\\d?" + ENDS,
                    TELEPHONE),
            mask("(?:(?<!\\p{Nd})\\+|" + BEGINS + "00)(?!" + NO_COUNTRY + ")[1-9](?:" + ABROAD.formatted("12") + "(?<=\\d{3})|"
                    + ABROAD.formatted("7,11") + "(?<=\\d{3}|" + TWO_AND_TWO + "))(?<!\\(\\d{1,4})" + ENDS + NO_DATE, TELEPHONE),
            mask(BEGINS + "0\\d" + (APART + "\\d{3}").repeat(3) + ENDS, TELEPHONE),
            mask(BEGINS + "0\\d{2}" + (APART + "\\d{3}").repeat(2) + APART + "\\d{2}" + ENDS, TELEPHONE),
            mask("\\(?" + BEGINS + "0\\d{2,4}\\)?" + APART + "\\d{3,4}" + APART + "\\d{3,4}" + ENDS, TELEPHONE),
            mask("\\(?" + BEGINS + "0\\d{4}\\)?" + APART + "\\d{5,6}" + ENDS, TELEPHONE),
            mask(BEGINS + "0(?:[ -]?\\d{9,10}|" + APART + "\\d{4}" + APART + "\\d{6})" + ENDS, TELEPHONE),
            mask(BEGINS + "0\\d{2}(?:" + APART + "\\d{2}){4}" + ENDS, TELEPHONE),
            mask(BEGINS + "0\\d{2,4}/(?:\\d{5,8}|\\d{3}" + APART + "\\d{3})" + ENDS, TELEPHONE),
            mask(BEGINS + "\\d{3}" + APART + "\\d{3}" + APART + "\\d{4}" + ENDS, "[number]"),
            mask(BEGINS + "[A-Z]{2}" + (BLANKS + "\\d{2}").repeat(3) + BLANKS + "[A-D]" + ENDS, "[number]"),
            mask(BEGINS + "[A-Z]\\d{11}[A-Z\\d]" + ENDS, "[number]"),
            mask("(?<![\\p{N}-])\\d{7,}" + ENDS, "[number]"),
            mask(NUMBER + "(?:" + NO_STREET_NAME + "[\\p{L}][\\p{L}.’'-]{0,30}\\s+){1,3}" + SURELY_A_STREET + ENDS, "[address]"),
            exactly(NUMBER + "(?:\\p{Lu}[\\p{L}.’'-]{0,30}\\s+){1,3}" + PERHAPS_A_STREET + ENDS, "[address]"),
            exactly(NUMBER + "The\\s+(?:Ridgeway|Oval|Fairway|Paddocks|" + WITHOUT_NUMBER + "|" + PERHAPS_A_STREET + ")" + ENDS,
                    "[address]"),
            mask(BEGINS + "(?:Flat|Apartment|Apt)\\.?\\s+\\d{1,4}[A-Z]?" + ENDS, "[address]"),
            exactly("(?<!\\p{L})(?:\\p{Lu}[\\p{L}.’'-]{0,30}\\s+){1,3}" + WITHOUT_NUMBER + ENDS, "[address]"),
            mask(BEGINS + "[A-Z]{1,2}\\d[A-Z\\d]?" + BLANKS + "\\d[A-Z]{2}" + ENDS, "[postcode]"),
            exactly(BEGINS + "[A-Z]{2}\\d{2}" + BLANKS + "[A-Z]{3}" + ENDS, "[car registration]"));

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
            masked = masked(masked, written(date));
        }
        for (Mask mask : MASKS) {
            masked = masked(masked, mask);
        }
        return masked;
    }

    private static String masked(String text, Mask mask) {
        Matcher found = mask.pattern().matcher(plain(text));
        StringBuilder masked = new StringBuilder();
        int written = 0;
        while (found.find()) {
            masked.append(text, written, found.start()).append(mask.instead());
            written = found.end();
        }
        return masked.append(text, written, text.length()).toString();
    }

    /** The same text, sign by sign, with plain blanks and hyphens and no longer dash: what is pasted often has others. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (HYPHENS.indexOf(sign) >= 0) {
                plain.setCharAt(i, '-');
            } else if (Character.isSpaceChar(sign) || Character.getType(sign) == Character.DASH_PUNCTUATION) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    /** A date in every way in which it is written in England. */
    private static Mask written(LocalDate date) {
        String day = "0?" + date.getDayOfMonth();
        String month = "0?" + date.getMonthValue();
        String year = "(?:%d|%02d)".formatted(date.getYear(), date.getYear() % 100);
        String monthName = "%s(?:%s)?\\.?"
                .formatted(
                        date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK).substring(0, 3),
                        date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK).substring(3));
        String written = ("(?:%d-%02d-%02d|%s\\s?[./ -]\\s?%s\\s?[./ -]\\s?%s"
                        + "|%s(?:st|nd|rd|th)?" + BESIDE_A_MONTH + "(?:of\\s+)?%s,?" + BESIDE_A_MONTH + "%s"
                        + "|%s" + BESIDE_A_MONTH + "%s(?:st|nd|rd|th)?,?" + BESIDE_A_MONTH + "%s)")
                        .formatted(
                                date.getYear(), date.getMonthValue(), date.getDayOfMonth(),
                                day, month, year,
                                day, monthName, year,
                                monthName, day, year);
        return mask(BEGINS + written + ENDS, "[date of birth]");
    }
}
