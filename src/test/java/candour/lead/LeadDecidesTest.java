package candour.lead;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.managerShares;
import static candour.testing.Filled.refer;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.takeOver;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.sharing.SharingProcess;
import candour.submission.Refused;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code lead-decides}: whoever lets a step lie meets the safeguarding lead, and the lead meets the senior. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class LeadDecidesTest {

    private static final String DESCRIBE = ConcernProcess.Step.DESCRIBE_THE_INFORMATION;

    @Autowired
    private Story story;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @AfterAll
    void everyStepOfTheModelWasReached() {
        story.wentThroughAllOf(LeadDecides.PROCESS);
    }

    @Test
    void anOverdueStepBringsInTheLeadAndStaysWithThePractitioner() {
        Case one = story.raise(concern());

        one.runOut(DESCRIBE);

        assertThat(one.openSteps()).containsExactlyInAnyOrder(DESCRIBE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.step(DESCRIBE).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getAssignee()).isNull();
        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getPriority()).isEqualTo(80);
        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.OCCASION.name())).isEqualTo("overdue");
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.STEP.name())).isEqualTo(DESCRIBE);
        one.isDueIn(LeadDecides.DECIDE_AS_LEAD, Duration.ofHours(2));
    }

    @Test
    void aPractitionerDoesNotAnswerForTheLead() {
        Case one = story.raise(concern()).runOut(DESCRIBE);

        assertThatThrownBy(() -> one.finish(PRACTITIONER, carryOn())).hasMessageContaining("cannot find the step");

        assertThat(one.openSteps()).contains(LeadDecides.DECIDE_AS_LEAD);
    }

    @Test
    void theLeadLeavesTheCaseWithThePractitioner() {
        Case one = story.raise(concern()).runOut(DESCRIBE);

        one.finish(LEAD, carryOn());

        assertThat(one.openSteps()).containsExactly(DESCRIBE);
        assertThat(one.step(DESCRIBE).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(one.practitioner()).isEqualTo(PRACTITIONER);
        assertThat(one.passed()).doesNotContain(LeadDecides.HAND_THE_CASE_OVER, LeadDecides.RECORD_THE_REFERRAL);
        assertThat(one.decisionsOn(LeadDecides.PROCESS)).isEmpty();
    }

    @Test
    void aStepThatLiesThereAgainComesBeforeTheLeadAgain() {
        Case one = story.raise(concern()).runOut(DESCRIBE).finish(LEAD, carryOn());

        one.runsOutIn(LeadDecides.SAME_TIME_AGAIN, Duration.ofHours(24));
        one.runOut(LeadDecides.SAME_TIME_AGAIN);

        assertThat(one.openSteps()).containsExactlyInAnyOrder(DESCRIBE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.timesAt(LeadDecides.DECIDE_AS_LEAD)).isEqualTo(2);
    }

    @Test
    void aStepThatWasDoneSinceTroublesTheLeadNoMore() {
        Case one = story.raise(concern()).runOut(DESCRIBE).finish(LEAD, carryOn()).finish(describeTheInformation());

        one.runOut(LeadDecides.SAME_TIME_AGAIN);

        assertThat(one.hasEnded(LeadDecides.PROCESS)).isTrue();
        assertThat(one.timesAt(LeadDecides.DECIDE_AS_LEAD)).isEqualTo(1);
    }

    /** A later danger has steps of the same names, and the lead was asked again about one that was done. */
    @Serves("R5.2")
    @Test
    void aCallThatWasMadeSinceTroublesTheLeadNoMoreWhateverElseIsToBeTold() {
        Case one = story.raise(danger()).runOut(Telling.NOTIFY_THE_POLICE).finish(LEAD, carryOn()).finish(tellThePolice());

        one.change(dangerNow());
        one.runOut(LeadDecides.SAME_TIME_AGAIN);

        assertThat(one.openSteps()).contains(Telling.NOTIFY_THE_POLICE).doesNotContain(LeadDecides.DECIDE_AS_LEAD);
        one.runOut(Telling.NOTIFY_THE_POLICE);
        assertThat(one.openSteps()).as("each danger has a time of its own").contains(LeadDecides.DECIDE_AS_LEAD);
    }

    /** The same where what goes to two people is overdue, and one of them has it by then. */
    @Test
    void ofTwoStepsOfOneNameTheLeadIsAskedAgainAboutTheOneThatIsOpen() {
        Map<String, Object> another = Map.of(
                "agency", "outside", "outsideName", "The family’s doctor", "person", "Dr Evans", "method", "hard-copy",
                "items", "all", "why", "He sees her tomorrow.", "methodAgreed", "yes");
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share())
                .finish(chooseWhatToWhomAndHow().withRow("recipients", another));
        runOutEach(one, SharingProcess.Step.SEND_IT);
        one.finish(LEAD, carryOn()).finish(LEAD, carryOn()).finish(sendIt());

        runOutEach(one, LeadDecides.SAME_TIME_AGAIN);

        assertThat(one.openSteps()).containsOnlyOnce(LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.timesAt(LeadDecides.DECIDE_AS_LEAD)).isEqualTo(3);
    }

    /** What takes the place of the step is the same step: nobody gains time by telling something new. */
    @Serves({"R5.1", "R5.3"})
    @Test
    void aStepThatBeganAnewSinceComesBeforeTheLeadAgain() {
        Case one = story.raise(concern()).finish(describeTheInformation()).runOut(ConcernProcess.Step.WEIGH_THE_RISK);

        one.finish(LEAD, carryOn()).change(somethingNew()).runOut(LeadDecides.SAME_TIME_AGAIN);

        assertThat(one.openSteps()).contains(LeadDecides.DECIDE_AS_LEAD);
    }

    private void runOutEach(Case one, String timer) {
        List<Job> timers = runtime.createProcessInstanceQuery().processInstanceBusinessKey(one.reference()).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).activityId(timer).list().stream())
                .toList();
        assertThat(timers).hasSize(2).allSatisfy(job -> management.executeJob(job.getId()));
    }

    @Test
    void aLeadWhoseCaseLeavesThisGuidanceIsNotWaitedFor() {
        Case one = story.raise(concern().with("business", "inside-the-mash").with("couldComeToHarm", "yes")).finish(LEAD, carryOn());

        assertThat(one.hasEnded(LeadDecides.PROCESS)).isTrue();
        assertThat(one.passed()).doesNotContain(LeadDecides.SAME_TIME_AGAIN);
    }

    @Test
    void aLeadWhoTakesTheCaseOverHasEveryOpenStepAndEveryLaterOne() {
        Case one = story.raise(danger()).runOut(DESCRIBE);

        one.finish(LEAD, takeOver());

        assertThat(one.practitioner()).isEqualTo(LEAD);
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(DESCRIBE, Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES)
                .allSatisfy(step -> assertThat(one.step(step).getAssignee()).isEqualTo(LEAD));
        assertThat(one.passed()).doesNotContain(LeadDecides.RECORD_THE_REFERRAL);

        one.finish(LEAD, describeTheInformation());

        assertThat(one.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(LEAD);
    }

    @Test
    void takingOverReachesStepsOfEveryoneWhoHadTheCaseBefore() {
        Case one = story.raise(danger())
                .finish(describeTheInformation())
                .finish(harmIsMet())
                .runOut(DecisionProcess.Step.CLOCK_RUNS_OUT)
                .finish(decline())
                .finish(MANAGER, managerShares());
        assertThat(one.step(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW).getAssignee())
                .isEqualTo(MANAGER);

        one.finish(LEAD, takeOver());

        assertThat(one.openSteps())
                .contains(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW, Telling.NOTIFY_THE_POLICE)
                .allSatisfy(step -> assertThat(one.step(step).getAssignee()).isEqualTo(LEAD));
        one.finish(LEAD, chooseWhatToWhomAndHow());
        assertThat(one.step(SharingProcess.Step.SEND_IT).getAssignee()).isEqualTo(LEAD);
    }

    @Test
    void takingOverLeavesTheStepsOfOthersAlone() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet())
                .runOut(DecisionProcess.Step.CLOCK_RUNS_OUT)
                .finish(decline());

        one.finish(LEAD, takeOver());

        assertThat(one.step(DecisionProcess.Step.AGREE_NOT_TO_SHARE).getAssignee()).isNull();
        assertThat(one.groupsOf(DecisionProcess.Step.AGREE_NOT_TO_SHARE)).containsExactly("northfield-school-manager");
    }

    @Test
    void aReferralIsRecordedAndTheCaseGoesOn() {
        Case one = story.raise(concern()).runOut(DESCRIBE);

        one.finish(LEAD, refer());

        assertThat(one.decisionsOn(LeadDecides.PROCESS)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.TOLD);
            assertThat(decision.decidedBy()).isEqualTo(LEAD);
            assertThat(decision.reasons()).isEqualTo("This is for Children's Services.");
            assertThat(decision.content()).containsKey("safeguardingLead");
        });
        assertThat(one.openSteps()).containsExactly(DESCRIBE);
        assertThat(one.practitioner()).isEqualTo(PRACTITIONER);
        assertThat(one.passed()).doesNotContain(LeadDecides.HAND_THE_CASE_OVER);
    }

    @Test
    void aReferralDoesNotCountAsToldInTheFuture() {
        Case one = story.raise(concern()).runOut(DESCRIBE);

        assertThatThrownBy(() -> one.finish(LEAD, refer().with("toldOn", "in 2 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("lies in the future");

        assertThat(one.decisionsOn(LeadDecides.PROCESS)).isEmpty();
    }

    @Test
    void aLeadWhoDoesNotAnswerMeetsTheNamedSenior() {
        Case one = story.raise(concern()).runOut(DESCRIBE);

        one.runOut(LeadDecides.DECIDE_AS_LEAD);

        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getAssignee()).isEqualTo(SENIOR);
        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getPriority()).isEqualTo(90);
        assertThat(one.timesAt(LeadDecides.DECIDE_AS_LEAD)).isEqualTo(1);

        one.finish(SENIOR, takeOver());

        assertThat(one.step(DESCRIBE).getAssignee()).isEqualTo(SENIOR);
        assertThat(one.practitioner()).isEqualTo(SENIOR);
    }

    @Test
    void aLeadDoesNotWaveTheirOwnCaseOn() {
        Case own = story.raise(LEAD, concern()).runOut(DESCRIBE);

        assertThatThrownBy(() -> own.finish(LEAD, carryOn()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("your own case");
        assertThatThrownBy(() -> own.finish(LEAD, takeOver()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("your own case");

        assertThat(own.openSteps()).contains(LeadDecides.DECIDE_AS_LEAD);
        own.finish(LEAD, refer());
        assertThat(own.openSteps()).containsExactly(DESCRIBE);
    }

    @Test
    void aLeadWhoRaisedTheCaseDoesNotWaveItOnEither() {
        Case own = story.raise(LEAD, danger())
                .finish(LEAD, describeTheInformation())
                .finish(LEAD, harmIsMet())
                .finish(LEAD, decline())
                .finish(MANAGER, managerShares())
                .runOut(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
        assertThat(own.practitioner()).isEqualTo(MANAGER);

        assertThatThrownBy(() -> own.finish(LEAD, carryOn())).isInstanceOf(Refused.class);

        own.finish(LEAD, takeOver());
        assertThat(own.practitioner()).isEqualTo(LEAD);
        own.finish(LEAD, tellThePolice());
    }
}
