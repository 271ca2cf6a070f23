package candour.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Today as people in London live it, for the list of what is due today; the engine's own day is that of the server. */
@Component("londonDay")
public class LondonDay {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock clock;

    LondonDay(Clock clock) {
        this.clock = clock;
    }

    public Date lastMomentOfYesterday() {
        return Date.from(startOf(today()).minusMillis(1));
    }

    public Date firstMomentOfTomorrow() {
        return Date.from(startOf(today().plusDays(1)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }
}
