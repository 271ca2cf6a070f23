package candour.lead;

import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.takeOver;
import static candour.testing.Filled.theOpeningWasRight;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AboutAColleague;
import candour.concern.ConcernProcess;
import candour.emergency.EmergencyOpenings;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** However a step comes into other hands: its time does not end in silence, and nobody is asked twice for one thing (R5.1, R11.8). */
@Serves({"R5.1", "R11.8"})
@EngineTest
class StepsThatMoveTest {

    private static final String DESCRIBE = ConcernProcess.Step.DESCRIBE_THE_INFORMATION;
    private static final String DECIDE = LeadDecides.DECIDE_AS_LEAD;
    private static final String AGREE = "agree-not-to-share";
    private static final String CHECK = "check-the-opening";

    @Autowired
    private Story story;

    @Autowired
    private AboutAColleague aboutAColleague;

    @Autowired
    private EmergencyOpenings emergencies;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private Case declinedAlthoughHarm() {
        return story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(decline());
    }

    private boolean runs(Case one, String step) {
        Task task = one.step(step);
        return management.createJobQuery().processInstanceId(task.getProcessInstanceId()).activityId(step).count() > 0;
    }

    @Test
    void aTimeThatHadRunOutBeginsAnewWhereItsHolderTurnsOutToBeConcerned() {
        Case one = story.raise(concern()).runOut(DESCRIBE).runOut(DECIDE);
        assertThat(one.step(DECIDE).getAssignee()).isEqualTo(SENIOR);

        aboutAColleague.note(one.reference(), SENIOR, PRACTITIONER, "unsure");

        assertThat(one.step(DECIDE).getAssignee()).isEqualTo(LEAD);
        one.runsOutIn(DECIDE, Duration.ofHours(2));
        one.runOut(DECIDE);
        assertThat(one.step(DECIDE).getAssignee()).as("not again whoever let it lie").isEqualTo(MANAGER);
    }

    /** R11.8: whoever opened a case in an emergency does not check it, whoever else turns out to be concerned. */
    @Test
    void theCheckOfAnOpeningNeverComesToWhoeverOpenedIt() {
        Case one = story.raise(concern());
        emergencies.open(one.reference(), LEAD, "The child is in danger and nobody answers.", "Where she is.");
        assertThat(one.step(CHECK).getAssignee()).isEqualTo(SENIOR);

        aboutAColleague.note(one.reference(), SENIOR, PRACTITIONER, "unsure");

        assertThat(one.step(CHECK).getAssignee()).isEqualTo(MANAGER);
        one.finish(theOpeningWasRight());
    }

    @Test
    void whatTheManagersHaveIsNotAskedOfTheLeadTwiceWhereTheCaseAloneChangesHands() {
        Case one = declinedAlthoughHarm().runOut(AGREE);

        one.change(LEAD, handOver("Ruth Bell"));

        assertThat(one.step(AGREE).getAssignee()).as("still the managers’").isNull();
        assertThat(runs(one, AGREE)).isFalse();
    }

    /** The lead who was brought in looks again by themselves, until it is done. */
    @Test
    void whatTheLeadWatchesAlreadyDoesNotBringThemInASecondTimeAlsoWhereItChangesHands() {
        Case practitioners = story.raise(concern()).runOut(DESCRIBE).finish(LEAD, takeOver());
        Case managers = declinedAlthoughHarm();
        tasks.claim(managers.step(AGREE).getId(), MANAGER);
        managers.runOut(AGREE);
        aboutAColleague.note(managers.reference(), MANAGER, PRACTITIONER, "met");

        assertThat(practitioners.step(DESCRIBE).getAssignee()).isEqualTo(LEAD);
        assertThat(managers.step(AGREE).getAssignee()).isEqualTo(LEAD);
        assertThat(Stream.of(runs(practitioners, DESCRIBE), runs(managers, AGREE))).containsOnly(false);
        practitioners.runOut(LeadDecides.SAME_TIME_AGAIN);
        managers.finish(LEAD, carryOn()).runOut(LeadDecides.SAME_TIME_AGAIN);
        assertThat(Stream.of(practitioners, managers)).allSatisfy(one -> assertThat(one.timesAt(DECIDE)).isEqualTo(2));
    }

    /** A step that another person's time was up for stays as it is while its own time still runs. */
    @ParameterizedTest
    @ValueSource(strings = {MANAGER, SENIOR})
    void aTimeThatStillRunsGoesOn(String concerned) {
        Case one = story.raise(concern()).runOut(DESCRIBE);
        tasks.claim(one.step(DECIDE).getId(), concerned);

        aboutAColleague.note(one.reference(), concerned, PRACTITIONER, "unsure");

        assertThat(one.step(DECIDE).getAssignee()).isEqualTo(LEAD);
        one.isDueIn(DECIDE, Duration.ofHours(2));
    }
}
