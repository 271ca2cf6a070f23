package candour.event;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.takeOver;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.decision.DecisionProcess;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager gives the cases of their team to others, and no case of anybody who answers for them (process, roles; R11.8). */
@Serves("R11.8")
@EngineTest
class HandOverTest {

    @Autowired
    private Story story;

    @Test
    void aManagerDoesNotTakeACaseOutOfTheHandsOfTheLead() {
        Case one = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet());
        one.runOut(DecisionProcess.Step.CLOCK_RUNS_OUT).finish(LEAD, takeOver());
        assertThat(one.practitioner()).isEqualTo(LEAD);

        assertThatThrownBy(() -> one.change(MANAGER, handOver("Amina Khan"))).isInstanceOf(Refused.class);

        assertThat(one.practitioner()).isEqualTo(LEAD);
    }

    /** The words are those of a number that nobody has. */
    @Test
    void aCaseThatALeadRaisedIsNotThereForAManager() {
        Case one = story.raise(LEAD, concern());

        assertThatThrownBy(() -> one.change(MANAGER, handOver("Amina Khan")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no case with that number");
    }
}
