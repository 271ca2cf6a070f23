package candour.event;

import static candour.event.SoFar.described;
import static candour.event.SoFar.sent;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.localProcedure;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.readWhyYourAnswerIsNotNeeded;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.tellChildrensServices;
import static candour.testing.Filled.tellEachRecipient;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.theOpeningIsChecked;
import static candour.testing.Filled.theOpeningWasRight;
import static candour.testing.Filled.thisWasNoBreach;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.advice.AdviceProcess;
import candour.breach.BreachQuestion;
import candour.casefile.CaseFileRepository;
import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.conflict.ConflictProcess;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.emergency.EmergencyOpenings;
import candour.lead.LeadDecides;
import candour.receipt.ReceiptProcess;
import candour.submission.Overtaken;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story.Case;
import candour.testing.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that was a mistake ends with its work, not with the checks of anybody, and where there may be harm not by one person alone (R5.3, R11.7). */
@EngineTest
class RaisedInErrorTest {

    @Autowired
    private Story story;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private EmergencyOpenings emergencies;

    @Autowired
    private BreachQuestion breach;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ShownForms shown;

    @Serves({"R11.7", "R11.8"})
    @Test
    void aCaseRaisedInErrorEndsWithEverythingInItAndStaysOnRecord() {
        Case one = described(story).finish(harmIsMet().with("doubt", "yes"));

        assertThatThrownBy(() -> one.change(raisedInError())).hasMessageContaining("Ask your safeguarding lead");
        one.change(LEAD, raisedInError());

        assertThat(one.openSteps()).as("whoever raised it, where the lead ends it").containsExactly("read-what-came-of-it");
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.hasEnded(ConsentProcess.KEY)).isTrue();
        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();
        assertThat(one.decisionsOn(ConcernProcess.KEY))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.RAISED_IN_ERROR));
        assertThatThrownBy(() -> one.change(dangerNow())).isInstanceOf(Overtaken.class);
    }

    /** A manager who had opened a case in an emergency ended the check of it by calling the case a mistake (R11.8, R11.16). */
    @Test
    void aMistakeEndsTheWorkOnTheCaseAndNoCheckOfAnybody() {
        Case one = described(story);
        emergencies.open(one.reference(), MANAGER, "The child is in danger and nobody answers.", "All.");
        transactions.executeWithoutResult(status -> breach.ask(one.reference(), "unsure", Map.of()));
        one.change(localProcedure()).runOut(ConcernProcess.Step.WEIGH_THE_RISK);

        one.change(raisedInError());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        "check-the-opening", "read-why-it-was-opened", "was-this-a-breach",
                        ConflictProcess.Step.DISCUSS_THE_PROCEDURE, LeadDecides.DECIDE_AS_LEAD);
        one.finish(theOpeningWasRight()).finish(LEAD, theOpeningIsChecked()).finish(LEAD, thisWasNoBreach()).finish(LEAD, carryOn());
        assertThat(one.openSteps()).containsExactly(ConflictProcess.Step.DISCUSS_THE_PROCEDURE);
    }

    @Test
    void whatEndsWithAMistakeAreModelsThatAreThere() {
        assertThat(EndWhatIsOpenDelegate.WORK_ON_THE_CASE)
                .allSatisfy(process -> assertThat(Path.of("bpmn", process + ".bpmn")).exists());
    }

    /** Unsure leads to advice: ended as a mistake, the question went with the case and nobody else ever saw it. */
    @Serves("R10.1")
    @Test
    void aCaseInWhichSomebodyIsUnsureOfHarmIsEndedAsAMistakeByALead() {
        Case unsure = described(story).finish(weighTheRisk().with("sufferingHarm", "unsure"));
        Case onceUnsure = described(story).finish(weighTheRisk().with("seriousHarmToAdult", "unsure"))
                .change(somethingNew())
                .finish(weighTheRisk());
        Case neverWeighed = story.raise(concern().with("couldComeToHarm", "unsure"));
        Case inDanger = described(story).finish(weighTheRisk()).change(dangerNow());
        inDanger.finish(tellThePolice()).finish(tellChildrensServices());

        for (Case one : List.of(unsure, onceUnsure, neverWeighed, inDanger)) {
            assertThatThrownBy(() -> one.change(raisedInError()))
                    .hasMessageContaining("Ask your safeguarding lead")
                    .hasMessageContaining("may come to harm");
            assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();
            one.change(LEAD, raisedInError());
            assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        }
    }

    @Serves("R10.1")
    @Test
    void aCaseInWhichNobodySawHarmIsEndedAsAMistakeByWhoeverHasIt() {
        Case ruledOut = story.raise(concern().with("couldComeToHarm", "yes")).finish(describeTheInformation()).finish(weighTheRisk());
        Case neverInQuestion = story.raise(concern());

        for (Case one : List.of(ruledOut, neverInQuestion)) {
            assertThat(one.change(raisedInError()).hasEnded(ConcernProcess.KEY)).isTrue();
        }
    }

    /** In their own case a lead is no second person either, and is told the way that is left. */
    @Serves("R10.1")
    @Test
    void aLeadWhoIsUnsureOfHarmDoesNotEndTheirOwnCaseAsAMistake() {
        Case own = story.raise(LEAD, concern()).finish(LEAD, describeTheInformation());
        own.finish(LEAD, weighTheRisk().with("sufferingHarm", "unsure"));

        assertThatThrownBy(() -> own.change(LEAD, raisedInError())).hasMessageContaining("this is your own case");
        assertThat(own.hasEnded(ConcernProcess.KEY)).isFalse();
    }

    /** "Not by one person alone" was asked of everybody but the lead (R5.3). */
    @Test
    void aLeadDoesNotEndTheirOwnCaseInWhichHarmIsMetAlsoAfterHandingItOver() {
        Case own = story.raise(LEAD, concern()).finish(LEAD, describeTheInformation()).finish(LEAD, harmIsMet());
        Case takenOver = described(story).change(LEAD, handOver("Ruth Bell"));
        takenOver.finish(LEAD, harmIsMet()).change(LEAD, handOver("Amina Khan"));

        for (Case one : List.of(own, takenOver)) {
            assertThatThrownBy(() -> one.change(LEAD, raisedInError())).hasMessageContaining("this is your own case");
            assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();
        }
    }

    @Test
    void whoeverHadTakenTheQuestionIsToldAlsoWhereTheCaseWasAMistake() {
        Case one = described(story).finish(harmIsMet()).finish(decline());
        tasks.claim(one.step(DecisionProcess.Step.AGREE_NOT_TO_SHARE).getId(), MANAGER);

        one.change(LEAD, raisedInError());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder("read-why-your-answer-is-not-needed", "read-what-came-of-it");
        assertThat(shown.forTask(one.step("read-why-your-answer-is-not-needed").getId(), MANAGER).get("overtakenText"))
                .asString()
                .contains("raised in error");
        one.finish(MANAGER, readWhyYourAnswerIsNotNeeded());
    }

    @Serves({"R5.2", "R11.8"})
    @Test
    void aMistakeEndsNoTellingAndWhoeverGotSomethingIsTold() {
        Case inDanger = story.raise(danger());
        Case one = sent(story);

        assertThatThrownBy(() -> inDanger.change(raisedInError())).hasMessageContaining("still to be told");
        one.change(raisedInError());

        assertThat(one.openSteps()).containsExactly(EventProcess.TELL_EACH_RECIPIENT);
        assertThat(one.hasEnded(ReceiptProcess.KEY)).as("nobody asks them any more whether it came").isTrue();
        one.finish(tellEachRecipient());
        assertThat(one.openSteps()).isEmpty();
    }

    /** Somebody may have called it a mistake because it was about themselves. */
    @Serves({"R5.1", "R11.8"})
    @Test
    void whoeverEndedACaseAsAMistakeIsKeptOutOfItAsWell() {
        Case one = described(story).change(raisedInError()).change(LEAD, itIsAbout("Amina Khan"));

        assertThat(one.practitioner()).isEqualTo(LEAD);
        assertThat(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(LEAD);
    }
}
