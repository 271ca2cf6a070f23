package candour.event;

import static candour.event.SoFar.described;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.readWhyYourAnswerIsNotNeeded;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.lead.LeadDecides;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Story.Case;
import candour.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Harm that was met once counts whatever is told or weighed later, and its clock goes on (R5.1, R5.2, R5.3). */
@EngineTest
class HarmThatWasMetTest {

    @Autowired
    private Story story;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private ShownForms shown;

    /** Something new first, and the harm that was met counted for nothing (R5.2, R5.3). */
    @Test
    void harmThatWasOnceMetCountsAlsoAfterItWasWeighedOtherwiseOrTheCaseOpenedAgain() {
        Case weighedAnew = described(story).finish(harmIsMet()).change(somethingNew()).finish(weighTheRisk());
        Case openedAgain = described(story).finish(harmIsMet()).finish(decline());
        openedAgain.finish(MANAGER, confirmNotSharing()).finish(whatHappensInstead()).change(somethingNew());

        assertThatThrownBy(() -> weighedAnew.change(raisedInError())).hasMessageContaining("Ask your safeguarding lead");
        assertThatThrownBy(() -> openedAgain.change(raisedInError())).hasMessageContaining("Ask your safeguarding lead");
        openedAgain.change(LEAD, raisedInError());
        assertThat(openedAgain.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    /** Something new took the question from the manager, and the no then stood alone (R5.3). */
    @Test
    void aNoThatWaitedForAManagerNeedsOneAlsoAfterSomethingNewWasWeighed() {
        Case one = described(story).finish(harmIsMet()).finish(decline());
        assertThat(one.step(DecisionProcess.Step.AGREE_NOT_TO_SHARE)).isNotNull();

        one.change(somethingNew());
        String why = one.step("read-why-your-answer-is-not-needed").getId();
        assertThat(one.step("read-why-your-answer-is-not-needed").getAssignee()).isEqualTo(MANAGER);
        assertThat(shown.forTask(why, MANAGER).get("overtakenText")).asString().contains("Something new is known");
        one.finish(MANAGER, readWhyYourAnswerIsNotNeeded());
        declineWithoutHarm(one);

        assertThat(one.decisionsOn(ConcernProcess.KEY)).isEmpty();
        String confirm = one.step(DecisionProcess.Step.AGREE_NOT_TO_SHARE).getId();
        assertThat(shown.forTask(confirm, MANAGER).get("caseText")).asString().contains("At first they saw a risk of significant harm");
        one.finish(MANAGER, confirmNotSharing()).finish(whatHappensInstead());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        declineWithoutHarm(one.change(somethingNew().with("newWhat", "She has eaten today.")));
        assertThat(one.decisionsOn(ConcernProcess.KEY)).as("what was confirmed is not asked about again").hasSize(2);
    }

    /** A yes needs no second look; taken back before anything went, it must not stand in for one (R5.3). */
    @Test
    void aYesOfWhichNothingWentSettlesNothing() {
        Case one = described(story).finish(harmIsMet()).finish(share());

        declineWithoutHarm(one.change(somethingNew()));

        assertThat(one.openSteps()).contains(DecisionProcess.Step.AGREE_NOT_TO_SHARE);
    }

    private static void declineWithoutHarm(Case one) {
        one.finish(weighTheRisk());
        while (one.openSteps().contains("ask-for-consent")) {
            one.finish(refuseConsent());
        }
        one.finish(decline());
    }

    /** Each change began the four hours anew (R5.1, R5.3). */
    @Test
    void theClockOfHarmGoesOnWhateverIsToldMeanwhile() {
        Case one = described(story).finish(harmIsMet());
        makeDueIn(one, "clock-runs-out", Duration.ofHours(1));

        one.change(somethingNew());
        one.isDueIn(ConcernProcess.Step.WEIGH_THE_RISK, Duration.ofHours(1));
        one.finish(harmIsMet());
        one.runsOutIn("clock-runs-out", Duration.ofHours(1));
        one.change(dangerNow()).finish(harmIsMet());

        one.runsOutIn("clock-runs-out", Duration.ofHours(1));
        one.runOut("clock-runs-out");
        assertThat(one.openSteps()).contains(LeadDecides.DECIDE_AS_LEAD);
    }

    /** Between the end of the clock and the lead's second look, something new gave a whole new clock (R5.1, R5.3). */
    @Test
    void aClockThatHasRunOutBeginsNoOtherAndTheLeadKeepsTheCaseInHand() {
        Case one = described(story).finish(harmIsMet()).runOut("clock-runs-out").finish(LEAD, carryOn());

        one.change(somethingNew());
        one.isDueIn(ConcernProcess.Step.WEIGH_THE_RISK, Duration.ZERO);
        one.runOut(ConcernProcess.Step.WEIGH_THE_RISK).finish(harmIsMet());
        one.isDueIn(DecisionProcess.Step.SHARE_OR_DECLINE, Duration.ZERO);
        one.runOut("clock-runs-out").runOut(DecisionProcess.Step.SHARE_OR_DECLINE);

        assertThat(one.timesAt(LeadDecides.DECIDE_AS_LEAD)).as("the lead has this clock in hand already").isEqualTo(1);
        one.change(dangerNow());
        one.runOut("same-time-again");
        assertThat(one.openSteps()).as("weighed again, and still nothing decided").contains(LeadDecides.DECIDE_AS_LEAD);
        one.finish(LEAD, carryOn()).finish(harmIsMet()).finish(share());
        one.runOut("same-time-again");
        assertThat(one.hasEnded(LeadDecides.PROCESS)).isTrue();
    }

    /** What is told once it is decided begins a round of its own, with a clock that the lead does not have in hand yet. */
    @Test
    void aClockOfALaterRoundBringsInTheLeadAlsoWhileTheyWatchTheOneBefore() {
        Case one = described(story).finish(harmIsMet()).runOut("clock-runs-out").finish(LEAD, carryOn()).finish(share());

        one.change(somethingNew()).finish(harmIsMet());
        one.runsOutIn("clock-runs-out", Duration.ofHours(4));
        one.runOut("clock-runs-out");

        assertThat(one.timesAt(LeadDecides.DECIDE_AS_LEAD)).isEqualTo(2);
        assertThat(one.openSteps()).contains(LeadDecides.DECIDE_AS_LEAD);
    }

    private void makeDueIn(Case one, String timer, Duration time) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(one.reference()).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).activityId(timer).list().stream())
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(Instant.now().plus(time))));
    }
}
