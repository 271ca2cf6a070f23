package candour.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Dates and times as they are written in England: 12 March 2026; Thursday 12 March 2026, 14:10. */
public final class BritishDate {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    private BritishDate() {}

    public static String of(LocalDate date) {
        return DATE.format(date);
    }

    public static String of(Instant moment) {
        return MOMENT.format(moment.atZone(Moment.LONDON));
    }

    /** An ISO date in words; any other text as it is. A reference number may look like a date and be none. */
    static String inWords(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? of(LocalDate.parse(text)) : text;
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
