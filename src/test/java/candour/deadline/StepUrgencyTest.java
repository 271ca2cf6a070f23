package candour.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which steps cannot wait (R5.2, R10.1). */
class StepUrgencyTest {

    private final StepUrgency urgency = new StepUrgency();

    @Test
    void harmThatIsMetComesBeforeHarmThatIsPossibleAndThatBeforeTheRest() {
        assertThat(urgency.of("met")).isGreaterThan(urgency.of("unsure"));
        assertThat(urgency.of("unsure")).isGreaterThan(urgency.of("not-met"));
    }

    @Test
    void whatIsNotKnownCountsAsPossible() {
        assertThat(urgency.of(null)).isEqualTo(urgency.of("unsure"));
    }

    @ParameterizedTest
    @CsvSource({
        "no,     no,     false",
        "no,     unsure, true",
        "no,     yes,    true",
        "unsure, no,     true",
        "unsure, unsure, true",
        "unsure, yes,    true",
        "yes,    no,     true",
        "yes,    unsure, true",
        "yes,    yes,    true"
    })
    void beforeTheRiskIsWeighedOnlyTwoClearNoesAreOrdinary(String dangerNow, String couldComeToHarm, boolean urgent) {
        assertThat(urgency.atFirst(dangerNow, couldComeToHarm))
                .isEqualTo(urgent ? urgency.of("unsure") : urgency.of("not-met"));
    }
}
