package candour.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A date and a time of day as people in England write them, and the instant they mean. */
public final class Moment {

    /** Where the people who use Candour are. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H[:][.]mm");

    private Moment() {}

    /** Notes a fault if the time is none, or the moment lies ahead. Nothing answered is no fault. */
    public static void checkPast(Answers answers, String dateKey, String timeKey, Clock clock, Faults faults) {
        if (answers.date(dateKey) == null) {
            return;
        }
        try {
            // a clock in a browser may run a few minutes ahead
            if (of(answers, dateKey, timeKey).isAfter(clock.instant().plusSeconds(300))) {
                faults.on(dateKey, "this lies in the future. Enter when it happened.");
            }
        } catch (DateTimeParseException e) {
            faults.on(timeKey, "enter the time, for example 16:50.");
        }
    }

    /** Notes a fault if the date has come, or lies so far ahead that nobody would look: a year at most. */
    public static void checkToCome(Answers answers, String dateKey, Clock clock, Faults faults) {
        LocalDate date = answers.date(dateKey);
        LocalDate today = LocalDate.now(clock.withZone(LONDON));
        if (date != null && !(date.isAfter(today) && date.isBefore(today.plusYears(1).plusDays(1)))) {
            faults.on(dateKey, "choose a day that is still to come, within a year.");
        }
    }

    /** Notes a fault if the date lies ahead. */
    public static void checkPast(Answers answers, String dateKey, Clock clock, Faults faults) {
        LocalDate date = answers.date(dateKey);
        if (date != null && date.isAfter(LocalDate.now(clock.withZone(LONDON)))) {
            faults.on(dateKey, "this lies in the future. Enter when it happened.");
        }
    }

    /** @throws DateTimeParseException if the time is none */
    public static Instant of(Answers answers, String dateKey, String timeKey) {
        String time = answers.text(timeKey);
        LocalTime atTime = time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time.strip(), TIME);
        return answers.date(dateKey).atTime(atTime).atZone(LONDON).toInstant();
    }
}
