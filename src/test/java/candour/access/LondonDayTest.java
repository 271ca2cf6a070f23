package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Today" is the day in London, in summer too and on the days when the clocks change (fault J01). */
class LondonDayTest {

    @ParameterizedTest
    @CsvSource({
        // winter: London is UTC
        "2026-01-15T10:00:00Z, 2026-01-14T23:59:59.999Z, 2026-01-16T00:00:00Z",
        // summer: half past midnight in London is still yesterday in UTC
        "2026-07-01T23:30:00Z, 2026-07-01T22:59:59.999Z, 2026-07-02T23:00:00Z",
        // the clocks go forward: a day of 23 hours
        "2026-03-29T12:00:00Z, 2026-03-28T23:59:59.999Z, 2026-03-29T23:00:00Z",
        // the clocks go back: a day of 25 hours
        "2026-10-25T12:00:00Z, 2026-10-24T22:59:59.999Z, 2026-10-26T00:00:00Z"
    })
    void todayBeginsAndEndsAtMidnightInLondon(Instant now, Instant lastOfYesterday, Instant firstOfTomorrow) {
        LondonDay day = new LondonDay(Clock.fixed(now, ZoneOffset.UTC));

        assertThat(day.lastMomentOfYesterday()).isEqualTo(lastOfYesterday);
        assertThat(day.firstMomentOfTomorrow()).isEqualTo(firstOfTomorrow);
    }
}
