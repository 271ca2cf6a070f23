package candour.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and times as they are written in England: 12 March 2026; Thursday 12 March 2026, 14:10. */
public final class BritishDate {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    private BritishDate() {}

    public static String of(LocalDate date) {
        return DATE.format(date);
    }

    public static String of(Instant moment) {
        return MOMENT.format(moment.atZone(Moment.LONDON));
    }

    /** A moment near now as people say it: today, 14:10; else as {@link #of(Instant)}. */
    public static String near(Instant moment, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Moment.LONDON);
        long days = ChronoUnit.DAYS.between(today, LocalDate.ofInstant(moment, Moment.LONDON));
        String time = TIME.format(moment.atZone(Moment.LONDON));
        if (days == 0) {
            return "today, " + time;
        }
        if (days == 1) {
            return "tomorrow, " + time;
        }
        return days == -1 ? "yesterday, " + time : of(moment);
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
