package candour.event;

import static candour.event.SoFar.described;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.leaveThePoliceUntold;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import candour.casefile.ColleagueRepository;
import candour.concern.ConcernProcess;
import candour.consent.ConsentProcess;
import candour.lead.LeadDecides;
import candour.submission.Overtaken;
import candour.submission.Refused;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story.Case;
import candour.testing.Story;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that is handed over goes with its open steps, and to nobody who may not have it (R11.8). */
@EngineTest
class GivenToAnotherTest {

    @Autowired
    private Story story;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private ProcessEngine engine;

    @Serves("R11.8")
    @Test
    void aCaseIsHandedOverWithItsOpenSteps() {
        Case one = described(story);

        one.change(handOver("Tom Okafor"));

        assertThat(one.practitioner()).isEqualTo(MANAGER);
        assertThat(one.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(MANAGER);
        assertThatThrownBy(() -> one.change(handOver("Hughes"))).isInstanceOf(Overtaken.class);
        one.finish(MANAGER, weighTheRisk());
        assertThat(one.step(ConsentProcess.Step.ASK_FOR_CONSENT).getAssignee()).isEqualTo(MANAGER);
    }

    @Serves("R11.8")
    @Test
    void nobodyGivesACaseToSomebodyWhomItIsAbout() {
        Case one = described(story);
        colleagues.add(one.reference(), "sian.hughes", Story.PRACTITIONER);

        assertThatThrownBy(() -> one.change(handOver("Hughes"))).hasMessageContaining("choose another colleague");
        assertThatThrownBy(() -> one.change(handOver("leila.novak"))).isInstanceOf(Refused.class);
        one.change(handOver("Ruth Bell"));

        assertThat(one.practitioner()).isEqualTo(LEAD);
    }

    /** Numbers can be counted through: a manager gives a case to others, and opens none to themselves. */
    @Serves("R11.8")
    @Test
    void aManagerDoesNotTakeACaseByItsNumberAndHearsTheSameOfOneThatIsNotThere() {
        Case one = described(story);
        Case none = story.of("IS-2026-999999");

        String said = refusal(one);

        assertThat(said).isEqualTo(refusal(none)).contains("There is no case with that number");
        assertThat(one.practitioner()).isEqualTo(Story.PRACTITIONER);
        one.change(LEAD, handOver("Ruth Bell"));
        assertThat(one.practitioner()).isEqualTo(LEAD);
    }

    private static String refusal(Case one) {
        return catchThrowableOfType(Refused.class, () -> one.change(MANAGER, handOver("Tom Okafor"))).getMessage();
    }

    /** What one of a group has in hand tells of other cases, or is a check on the next practitioner. */
    @Serves({"R5.3", "R11.8"})
    @Test
    void aStepOfAGroupDoesNotGoWithTheCase() {
        Case one = story.raise(danger()).change(handOver("Ruth Bell")).finish(LEAD, leaveThePoliceUntold());
        engine.getTaskService().claim(one.step(Telling.AGREE_NOT_TO_TELL).getId(), LEAD);

        one.change(LEAD, handOver("Amina Khan"));

        assertThat(one.step(Telling.AGREE_NOT_TO_TELL).getAssignee()).as("the second person of the lead").isEqualTo("sian.hughes");
        assertThat(one.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getAssignee()).isEqualTo(Story.PRACTITIONER);

        Case late = described(story).runOut(ConcernProcess.Step.WEIGH_THE_RISK);
        engine.getTaskService().claim(late.step(LeadDecides.DECIDE_AS_LEAD).getId(), LEAD);
        late.change(LEAD, handOver("Ruth Bell")).change(LEAD, handOver("Tom Okafor"));
        assertThat(late.step(LeadDecides.DECIDE_AS_LEAD).getAssignee()).as("back to the leads").isNull();
        assertThat(late.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(MANAGER);
    }
}
