package candour.casefile;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of when somebody was born: the day, about which year, only what somebody said, or nothing. No day
 * is ever invented, and not knowing is an ordinary answer (R11.3, faults F15, F16).
 *
 * @param on the day, or null
 * @param aboutYear the year that an estimated age points to, or null
 * @param told the age as somebody put it where it is no number, when an unborn child is due, or null
 * @param unborn whether the child is not born yet
 */
public record Born(LocalDate on, Integer aboutYear, String told, boolean unborn) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Pattern YEARS = Pattern.compile(
            "(?:(?:about|around|approximately|approx\\.?|roughly|maybe|probably|perhaps|ca?\\.?|~) ?)?"
                    + "(\\d{1,2})(?: ?(?:years?|yrs?|y)\\.?(?: old)?)?\\??");

    /** What somebody knew when they filled in who a person is. */
    static Born of(PersonRole role, LocalDate birthDate, Integer estimatedAge, String due, LocalDate stated) {
        if (role == PersonRole.UNBORN_CHILD) {
            return new Born(null, null, due, true);
        }
        Integer year = birthDate == null && estimatedAge != null ? stated.getYear() - estimatedAge : null;
        return new Born(birthDate, year, null, false);
    }

    /** What somebody wrote about a child's age when they raised the concern: “about 6”, “a toddler”, “due in May”. */
    public static Born told(PersonRole role, String age, LocalDate stated) {
        String words = age == null || age.isBlank() ? null : age.strip();
        Matcher years = YEARS.matcher(words == null ? "" : words.toLowerCase(Locale.ROOT));
        if (role != PersonRole.UNBORN_CHILD && years.matches()) {
            return of(role, null, Integer.valueOf(years.group(1)), null, stated);
        }
        return new Born(null, null, words, role == PersonRole.UNBORN_CHILD);
    }

    /** Age and birth in words, as sure as they are and no surer. */
    public String words(LocalDate today) {
        if (unborn) {
            return told == null ? "not born yet" : "not born yet, “" + told + "”";
        }
        if (on != null) {
            return years(Period.between(on, today).getYears()) + ", born " + DAY.format(on);
        }
        if (aboutYear != null) {
            return "about %s (born about %d)".formatted(years(today.getYear() - aboutYear), aboutYear);
        }
        return told == null ? "age not known" : "date of birth not known, “" + told + "”";
    }

    private static String years(int years) {
        return years < 1 ? "less than a year old" : String.valueOf(years);
    }

    /** Whether they may be born in this year; an estimate may be a year out. */
    public boolean mayBeIn(int year) {
        return on != null ? on.getYear() == year : aboutYear != null && Math.abs(aboutYear - year) <= 1;
    }

    /** Whether nobody has said on which day they were, or will be, born. */
    public boolean dayIsUnknown() {
        return on == null;
    }

    /** What people born so are found by in the index. */
    Set<String> keys() {
        if (on != null) {
            return Set.of(keyOf(on.getYear()));
        }
        return aboutYear == null
                ? Set.of(UNKNOWN)
                : Set.of(UNKNOWN, keyOf(aboutYear - 1), keyOf(aboutYear), keyOf(aboutYear + 1));
    }

    /** The key of everybody whose day of birth is not known. */
    public static final String UNKNOWN = "born:unknown";

    /** The key of everybody who may be born in this year. */
    public static String keyOf(int year) {
        return "born:" + year;
    }
}
