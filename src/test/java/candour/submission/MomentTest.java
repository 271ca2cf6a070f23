package candour.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date and a time of day as people write them, and the instant they mean in England. */
class MomentTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

    private static Answers at(String date, String time) {
        Map<String, Object> values = new HashMap<>();
        values.put("sentOn", date);
        values.put("sentAtTime", time);
        return new Answers(values);
    }

    private static Instant instant(String date, String time) {
        return Moment.of(at(date, time), "sentOn", "sentAtTime");
    }

    private static String faultsOf(String date, String time) {
        Faults faults = new Faults(Map.of("sentOn", "On what day?", "sentAtTime", "At what time?"));
        Moment.checkPast(at(date, time), "sentOn", "sentAtTime", NOON, faults);
        try {
            faults.refuseIfAny();
            return "";
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 16:50, 2026-01-15T16:50:00Z",
        "2026-01-15, 16.50, 2026-01-15T16:50:00Z",
        "2026-01-15, 9:05,  2026-01-15T09:05:00Z",
        "2026-01-15, 00:00, 2026-01-15T00:00:00Z",
        "2026-07-15, 16:50, 2026-07-15T15:50:00Z",
        // the clocks go forward at 1:00: half past one does not exist, and is read as half past two
        "2026-03-29, 00:59, 2026-03-29T00:59:00Z",
        "2026-03-29, 01:30, 2026-03-29T01:30:00Z",
        "2026-03-29, 02:30, 2026-03-29T01:30:00Z",
        // the clocks go back at 2:00: half past one is there twice, and the earlier is meant
        "2026-10-25, 01:30, 2026-10-25T00:30:00Z",
        "2026-10-25, 02:00, 2026-10-25T02:00:00Z"
    })
    void aTimeMeansTheClockOnAWallInEngland(String date, String time, String meant) {
        assertThat(instant(date, time)).isEqualTo(Instant.parse(meant));
    }

    @Test
    void blanksAroundATimeDoNotMatter() {
        assertThat(instant("2026-01-15", " 16:50 ")).isEqualTo(Instant.parse("2026-01-15T16:50:00Z"));
    }

    @Test
    void aDayWithoutATimeBeginsAtMidnight() {
        assertThat(instant("2026-07-15", null)).isEqualTo(Instant.parse("2026-07-14T23:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:5", "1650", "25:00", "12:60", "noon", "4 pm", "16:50:30", "-1:00"})
    void aTimeThatIsNoneIsRefusedWithAnExample(String time) {
        assertThat(faultsOf("2026-06-14", time))
                .isEqualTo("Put this right:\n- “At what time?”: enter the time, for example 16:50.");
        assertThatThrownBy(() -> instant("2026-06-14", time)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void whatLiesAheadIsRefused() {
        // noon by UTC is one o'clock in June
        assertThat(faultsOf("2026-06-15", "13:00")).isEmpty();
        assertThat(faultsOf("2026-06-15", "13:05")).isEmpty();
        assertThat(faultsOf("2026-06-15", "13:06"))
                .isEqualTo("Put this right:\n- “On what day?”: this lies in the future. Enter when it happened.");
        assertThat(faultsOf("2026-06-16", "00:01")).contains("this lies in the future");
    }

    @Test
    void nothingAnsweredIsNoFault() {
        assertThat(faultsOf(null, "noon")).isEmpty();
    }

    @Test
    void aDayIsTodayByTheEnglishCalendar() {
        Clock lateInTheEvening = Clock.fixed(Instant.parse("2026-06-15T23:30:00Z"), ZoneOffset.UTC);
        Faults faults = new Faults(Map.of("sentOn", "On what day?"));

        Moment.checkPast(at("2026-06-16", null), "sentOn", lateInTheEvening, faults);
        assertThat(faults.any()).isFalse();

        Moment.checkPast(at("2026-06-17", null), "sentOn", lateInTheEvening, faults);
        assertThat(faults.any()).isTrue();
    }
}
