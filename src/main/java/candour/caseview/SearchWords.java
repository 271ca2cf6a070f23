package candour.caseview;

import candour.names.FoldedName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What somebody typed into the search, understood: a case number, or a name with a year of birth, or one of them.
 *
 * @param typedName what is left as a name, as it was typed
 * @param references the cases that a number may mean: 123 is one of each year
 * @param year the year of birth, or null
 * @param dayUnknown whether children are looked for of whom nobody knows when they were born
 */
record SearchWords(String typedName, List<String> references, Integer year, boolean dayUnknown) {

    /** No case is older. */
    private static final int FIRST_YEAR = 2026;

    private static final Pattern REFERENCE = Pattern.compile("\\bis[- ]*(20\\d\\d)[- ]*(\\d{1,6})\\b");

    private static final Pattern REFERENCE_WITHOUT_LETTERS = Pattern.compile("(20\\d\\d)[-/](\\d{1,6})");

    private static final Pattern NUMBER = Pattern.compile("(?:case |no\\.? ?|number |#)?(\\d{1,6})");

    private static final Pattern UNKNOWN = Pattern.compile(
            "\\b(?:(?:date of birth|birth date|birthday|dob|age):? )?(?:unknown|not known)"
                    + "(?: (?:date of birth|birth date|birthday|dob|age))?\\b");

    /** A year of birth, alone or as the end or beginning of a date. */
    private static final Pattern YEAR = Pattern.compile("(?:\\bborn )?(?:\\b(?:in|on|about|around) )?"
            + "(?:\\b\\d{1,2}[./-]\\d{1,2}[./-]|\\b\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )?"
            + "\\b((?:19|20)\\d\\d)\\b(?:-\\d{1,2}-\\d{1,2}\\b)?");

    static SearchWords of(String typed, int thisYear) {
        String text = typed.replaceAll("\\p{Pd}", "-").replaceAll("[\\s\\p{Z}]+", " ").strip();
        String small = text.toLowerCase(Locale.ROOT);
        Matcher reference = REFERENCE.matcher(small);
        Matcher bare = REFERENCE_WITHOUT_LETTERS.matcher(small);
        if (reference.find()) {
            return new SearchWords("", List.of(reference(reference)), null, false);
        }
        if (bare.matches()) {
            return new SearchWords("", List.of(reference(bare)), null, false);
        }
        Matcher number = NUMBER.matcher(small);
        List<String> references =
                number.matches() ? ofEachYear(Integer.parseInt(number.group(1)), thisYear) : List.of();
        return withoutReference(number.matches() && !small.matches("(19|20)\\d\\d") ? "" : text, references);
    }

    private static SearchWords withoutReference(String text, List<String> references) {
        String rest = text;
        Matcher unknown = UNKNOWN.matcher(rest.toLowerCase(Locale.ROOT));
        boolean dayUnknown = unknown.find();
        if (dayUnknown) {
            rest = without(rest, unknown);
        }
        Matcher year = YEAR.matcher(rest.toLowerCase(Locale.ROOT));
        Integer bornIn = year.find() ? Integer.valueOf(year.group(1)) : null;
        if (bornIn != null) {
            rest = without(rest, year);
        }
        return new SearchWords(rest.strip(), references, bornIn, dayUnknown);
    }

    private static String without(String text, Matcher found) {
        return (text.substring(0, found.start()) + " " + text.substring(found.end())).replaceAll(" +", " ");
    }

    FoldedName name() {
        return FoldedName.of(typedName);
    }

    private static String reference(Matcher found) {
        return reference(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    private static String reference(int year, int number) {
        return "IS-%d-%06d".formatted(year, number);
    }

    private static List<String> ofEachYear(int number, int thisYear) {
        return IntStream.rangeClosed(FIRST_YEAR, Math.max(FIRST_YEAR, thisYear))
                .mapToObj(year -> reference(year, number))
                .toList();
    }
}
