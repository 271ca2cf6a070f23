package candour.emergency;

import candour.identifier.NhsNumber;
import candour.identifier.NotValid;
import candour.identifier.UniquePupilNumber;
import candour.names.FoldedName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How somebody names the one case they need: by its number, by a number of the child's, or by name and day of birth. */
record WhichCase(By by, String reference, String number, String name, LocalDate born) {

    enum By {
        REFERENCE("reference"),
        NHS_NUMBER("number"),
        PUPIL_NUMBER("number"),
        NAME("name");

        private final String kept;

        By(String kept) {
            this.kept = kept;
        }

        String kept() {
            return kept;
        }
    }

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6}");

    /** As people in England write a day, in figures or with the name of the month, and as machines do; with blanks alone between. */
    private static final List<DateTimeFormatter> DAYS = Stream.of("d M uuuu", "d MMMM uuuu", "d MMM uuuu", "uuuu M d")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    /**
     * Reads what was typed.
     *
     * @param faults what is wrong goes in here, by field
     * @return null if something is wrong
     */
    static WhichCase read(Map<String, String> typed, LocalDate today, Map<String, String> faults) {
        String reference = typed.get("reference");
        String number = typed.get("number");
        String name = typed.get("name");
        String born = typed.get("born");
        boolean byName = !name.isEmpty() || !born.isEmpty();
        int ways = (reference.isEmpty() ? 0 : 1) + (number.isEmpty() ? 0 : 1) + (byName ? 1 : 0);
        if (ways != 1) {
            faults.put("reference", ways == 0
                    ? "Say which case it is: its number, a number of the child’s, or the child’s name and date of birth."
                    : "Say which case it is in one way only, and leave the others empty.");
            return null;
        }
        if (byName) {
            return byName(name, born, today, faults);
        }
        return number.isEmpty() ? byReference(reference, faults) : byNumber(number, faults);
    }

    private static WhichCase byReference(String typed, Map<String, String> faults) {
        String reference = typed.replaceAll("[\\s\\p{Z}\\p{Cf}]", "").replaceAll("[\\p{Pd}\\u2212]", "-").toUpperCase(Locale.ROOT);
        if (!REFERENCE.matcher(reference).matches()) {
            faults.put("reference", "The number of a case looks like IS-2019-000123.");
            return null;
        }
        return new WhichCase(By.REFERENCE, reference, null, null, null);
    }

    private static WhichCase byNumber(String typed, Map<String, String> faults) {
        try {
            return typed.chars().anyMatch(Character::isLetter)
                    ? new WhichCase(By.PUPIL_NUMBER, null, new UniquePupilNumber(typed).characters(), null, null)
                    : new WhichCase(By.NHS_NUMBER, null, new NhsNumber(typed).digits(), null, null);
        } catch (NotValid wrong) {
            String message = wrong.getMessage();
            faults.put("number", message.substring(0, 1).toUpperCase(Locale.UK) + message.substring(1));
            return null;
        }
    }

    private static WhichCase byName(String name, String typedDay, LocalDate today, Map<String, String> faults) {
        // it may be a single one, and is compared whole
        if (FoldedName.of(name).words().isEmpty()) {
            faults.put("name", "Enter the child’s whole name.");
        }
        LocalDate born = day(typedDay);
        if (born == null || born.isAfter(today)) {
            faults.put("born", "Enter the day the child was born, for example 12 3 2019.");
        }
        return faults.containsKey("name") || faults.containsKey("born") ? null : new WhichCase(By.NAME, null, null, name, born);
    }

    private static LocalDate day(String typed) {
        String bare = typed.strip().replaceAll("[\\s\\p{Z}\\p{Cf}./\\p{Pd}\\u2212]+", " ").strip().replaceAll("(?i) sept ", " Sep ");
        for (DateTimeFormatter way : DAYS) {
            try {
                return LocalDate.parse(bare, way);
            } catch (DateTimeParseException another) {
                // written in another way
            }
        }
        return null;
    }
}
