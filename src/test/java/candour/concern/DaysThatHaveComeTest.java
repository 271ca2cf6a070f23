package candour.concern;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.share;
import static candour.testing.Filled.tellThePerson;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody records as done what lies ahead. */
@EngineTest
class DaysThatHaveComeTest {

    @Autowired
    private Story story;

    @Test
    void nobodyWasToldTomorrow() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share().with("tellThePerson", "tell"));

        assertThatThrownBy(() -> told.finish(tellThePerson().with("toldOn", "in 1 days")))
                .isInstanceOf(Refused.class)
                .hasMessage("Put this right:\n- “When did you tell them?”: this lies in the future. Enter when it happened.");
        assertThat(told.openSteps()).contains(ConcernProcess.Step.TELL_THE_PERSON);
    }

    @Test
    void nothingWasHandedOverTomorrow() {
        Story.Case told = story.raise(outOfScope());

        assertThatThrownBy(() -> told.finish(useTheOtherProtocol().with("handedOverOn", "in 1 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“When did you hand it over?”: this lies in the future. Enter when it happened.");
        assertThat(told.openSteps()).containsExactly(OtherProtocolProcess.Step.USE_THE_OTHER_PROTOCOL);
    }
}
