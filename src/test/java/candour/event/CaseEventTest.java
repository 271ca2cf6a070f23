package candour.event;

import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.legalHold;
import static candour.testing.Filled.leaveThePoliceUntold;
import static candour.testing.Filled.liftTheHold;
import static candour.testing.Filled.tellEachRecipient;
import static candour.testing.Filled.tellTheDesignatedOfficer;
import static candour.testing.Filled.tellThePerson;
import static candour.testing.Filled.agreeNotToTell;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.localProcedure;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.readWhyYourAnswerIsNotNeeded;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.tellChildrensServices;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.theOpeningIsChecked;
import static candour.testing.Filled.theOpeningWasRight;
import static candour.testing.Filled.thisWasNoBreach;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import candour.advice.AdviceProcess;
import candour.breach.BreachQuestion;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.ConsentRepository;
import candour.casefile.Item;
import candour.casefile.Outcome;
import candour.casefile.LegalHoldRepository;
import candour.casefile.PersonRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.concern.ConcernProcess;
import candour.conflict.ConflictProcess;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.emergency.EmergencyOpenings;
import candour.engine.CaseProcesses;
import candour.lead.LeadDecides;
import candour.receipt.ReceiptProcess;
import candour.sharing.SharingProcess;
import candour.submission.Overtaken;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Model {@code case-event}: what can happen to a case, open or closed, and where it goes on. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class CaseEventTest {

    @Autowired
    private Story story;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private PersonRepository people;

    @Autowired
    private ConsentRepository consents;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private TransferRepository transfers;

    @Autowired
    private LegalHoldRepository holds;

    @Autowired
    private EmergencyOpenings emergencies;

    @Autowired
    private BreachQuestion breach;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private ShownForms shown;

    @Autowired
    private ProcessEngine engine;

    @AfterAll
    void everyStepOfTheModelsWasReached() {
        story.wentThroughAllOf(EventProcess.KEY);
        story.wentThroughAllOf(ConcernProcess.KEY);
        story.wentThroughAllOf(CaseProcesses.CARRYING_OUT);
    }

    private Case described() {
        return story.raise(concern()).finish(describeTheInformation());
    }

    private Case readyToDecide() {
        return described().finish(weighTheRisk()).finish(askForConsent());
    }

    private Case sent() {
        return readyToDecide().finish(share()).finish(chooseWhatToWhomAndHow()).finish(sendIt());
    }

    private Case closed() {
        return readyToDecide().finish(decline()).finish(whatHappensInstead());
    }

    @Serves({"R5.2", "R8.4"})
    @Test
    void dangerIsToldAtOnceAndTheRiskWeighedAgain() {
        Case one = described().finish(weighTheRisk());

        one.change(dangerNow());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES, ConcernProcess.Step.WEIGH_THE_RISK);
        assertThat(one.step(ConcernProcess.Step.WEIGH_THE_RISK).getPriority()).isEqualTo(70);
    }

    /** One call to Children’s Services stood for a danger that came after it. */
    @Serves("R5.2")
    @Test
    void aLaterDangerIsToldByItselfAlsoToWhoeverIsStillToBeToldOfTheFirst() {
        Case one = story.raise(danger()).finish(tellThePolice()).finish(describeTheInformation());

        one.change(dangerNow());
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE,
                        Telling.NOTIFY_CHILDRENS_SERVICES,
                        Telling.NOTIFY_CHILDRENS_SERVICES,
                        ConcernProcess.Step.WEIGH_THE_RISK);

        one.finish(tellThePolice()).finish(tellChildrensServices()).finish(tellChildrensServices());
        assertThat(one.decisionsOn(Telling.POLICE)).hasSize(2);
        assertThat(one.decisionsOn(Telling.CHILDRENS_SERVICES)).hasSize(2);
    }

    @Serves("R5.2")
    @RepeatedTest(3)
    void twoClicksInTheSameSecondTellOfOneDanger() throws Exception {
        Case one = described();

        List<Throwable> refused = atTheSameMoment(() -> one.change(dangerNow()), () -> one.change(dangerNow()));

        assertThat(refused).singleElement().satisfies(again -> assertThat(again).hasMessageContaining("told us this already"));
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES, ConcernProcess.Step.WEIGH_THE_RISK);
    }

    /** The lead’s yes was about the first danger, and ended the case with the second untold. */
    @Serves({"R5.2", "R5.3"})
    @Test
    void aCaseIsNotFinishedOnTheLeadsWordAboutAnEarlierDanger() {
        Case one = story.raise(danger()).finish(leaveThePoliceUntold()).finish(tellChildrensServices());
        one.finish(describeTheInformation()).change(dangerNow()).finish(tellChildrensServices());
        one.finish(weighTheRisk()).finish(askForConsent()).finish(decline()).finish(whatHappensInstead());

        one.finish(LEAD, agreeNotToTell());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();
        assertThatThrownBy(() -> one.change(LEAD, raisedInError())).hasMessageContaining("still to be told");

        one.finish(tellThePolice());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    @Serves("R5.2")
    @Test
    void aCaseIsNotFinishedBeforeALaterDangerIsTold() {
        Case one = readyToDecide().finish(decline());

        one.change(dangerNow()).finish(weighTheRisk()).finish(decline()).finish(whatHappensInstead());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();

        one.finish(tellThePolice()).finish(tellChildrensServices());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    @Serves({"R5.2", "R11.7"})
    @Test
    void aClosedCaseIsOpenedAgainUnderItsReference() {
        Case one = closed();
        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();

        one.change(dangerNow());

        assertThat(cases.get(one.reference()).finishedAt()).isNull();
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES, ConcernProcess.Step.WEIGH_THE_RISK);
        one.finish(harmIsMet()).finish(share()).finish(chooseWhatToWhomAndHow()).finish(sendIt()).finish(confirmReceipt());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();
        one.finish(tellThePolice()).finish(tellChildrensServices());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();
        assertThat(one.decisionsOn(ConcernProcess.KEY))
                .extracting(decision -> decision.outcome())
                .containsExactly(Outcome.DECLINED, Outcome.SHARED_WITH_CONSENT);
    }

    /** The second decision tells of its own round, not of the first. */
    @Serves("R11.7")
    @Test
    void aSecondDecisionIsARecordOfItsOwn() {
        Case one = closed();

        one.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());

        assertThat(one.decisionsOn(ConcernProcess.KEY)).hasSize(2);
        assertThat((List<?>) one.decisionsOn(ConcernProcess.KEY).get(1).content().get("decided")).hasSize(1);
    }

    @Serves({"R5.1", "R5.2"})
    @Test
    void whereAnotherProtocolTookTheCaseTheLeadIsBroughtIn() {
        Case one = story.raise(outOfScope()).finish(useTheOtherProtocol());

        one.change(dangerNow());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES, LeadDecides.DECIDE_AS_LEAD);
    }

    @Serves("R5.2")
    @Test
    void whileTheInformationIsDescribedNothingTurnsBack() {
        Case one = story.raise(concern());

        one.change(dangerNow());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE,
                        Telling.NOTIFY_CHILDRENS_SERVICES,
                        ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
    }

    @Serves({"R6.1", "R7.1", "R11.2"})
    @Test
    void whatIsNewIsAConfidentialItemThatNobodyAgreedToYet() {
        Case one = readyToDecide();

        one.change(somethingNew().with("newHappenedAbout", "since Monday"));

        Item added = people.items(one.reference()).get(1);
        assertThat(added.position()).isEqualTo(2);
        assertThat(added.confidential()).isTrue();
        assertThat(added.noted().happenedAbout()).isEqualTo("since Monday");
        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.WEIGH_THE_RISK);
        one.finish(weighTheRisk());
        assertThat(one.openSteps()).containsExactly(ConsentProcess.Step.ASK_FOR_CONSENT);
        one.finish(askForConsent()).finish(share());
        assertThat(one.decisionsOn(ConcernProcess.KEY).get(0).items()).hasSize(2);
    }

    @Serves("R7.1")
    @Test
    void onlyThoseAreAskedAgainWhoHaveNotAgreedToEverything() {
        Case one = described().finish(weighTheRisk()).finish(askForConsent());

        one.change(somethingNew().with("newAbout", "person-2")).finish(weighTheRisk());

        assertThat(consents.conversations(one.reference())).hasSize(2);
        assertThat(one.openSteps()).hasSize(1).containsAnyOf(
                ConsentProcess.Step.ASK_FOR_CONSENT, ConsentProcess.Step.ASSESS_UNDERSTANDING);
    }

    @Serves({"R10.1", "R11.7"})
    @Test
    void whatWasSentIsFollowedToItsReceiptWhileTheRiskIsWeighedAgain() {
        Case one = sent();

        one.change(somethingNew());
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(SharingProcess.Step.CONFIRM_RECEIPT, ConcernProcess.Step.WEIGH_THE_RISK);

        one.finish(confirmReceipt());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();
        one.finish(weighTheRisk()).finish(refuseConsent()).finish(decline()).finish(whatHappensInstead());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    /** Rounds run beside each other, but never two that weigh or decide. */
    @Test
    void aSecondChangeTurnsTheNewestRoundBackAndBeginsNoThird() {
        Case one = sent().change(somethingNew()).finish(weighTheRisk()).finish(askForConsent());
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        SharingProcess.Step.CONFIRM_RECEIPT, DecisionProcess.Step.SHARE_OR_DECLINE);

        one.change(somethingNew().with("newWhat", "Her brother is hungry too."));

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(SharingProcess.Step.CONFIRM_RECEIPT, ConcernProcess.Step.WEIGH_THE_RISK);
    }

    @Serves({"R5.1", "R10.1"})
    @Test
    void consentAskedBesideTheDecisionIsNotAskedTwiceWhileItIsAwaited() {
        Case one = described().finish(harmIsMet());

        one.change(dangerNow()).finish(harmIsMet());

        assertThat(one.timesAt(ConsentProcess.Step.ASK_FOR_CONSENT)).isEqualTo(1);
    }

    @Serves("R11.8")
    @Test
    void whoeverMayNotChangeTheCaseGetsTheSameWordsAsForNone() {
        Case one = described();
        Case aboutTheLead = described();
        colleagues.add(aboutTheLead.reference(), LEAD, Story.PRACTITIONER);

        List<Throwable> refusals = List.of(
                refusal(() -> one.change(MANAGER, dangerNow())),
                refusal(() -> one.change("leila.novak", dangerNow())),
                refusal(() -> aboutTheLead.change(LEAD, dangerNow())),
                refusal(() -> one.change("amina.khan", dangerNow().with("whatChanged", "danger").with("dangerWords", ""))));

        assertThat(refusals.subList(0, 3))
                .allSatisfy(refusal -> assertThat(refusal).hasMessage("There is no case with that number that you can open."));
        assertThat(refusals.get(3)).hasMessageContaining("What has happened?");
        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.WEIGH_THE_RISK);
        one.change(LEAD, dangerNow());
        assertThat(one.openSteps()).contains(Telling.NOTIFY_THE_POLICE);
    }

    private static Throwable refusal(Runnable action) {
        try {
            action.run();
        } catch (Refused refused) {
            return refused;
        }
        throw new AssertionError("It was taken");
    }

    @Test
    void whatIsSentTwiceIsTakenOnce() {
        Case one = described();
        Filled event = somethingNew();
        one.change(event);

        assertThatThrownBy(() -> one.change(event)).isInstanceOf(Refused.class).hasMessageContaining("already");

        assertThat(people.items(one.reference())).hasSize(2);
    }

    @Serves("R11.2")
    @Test
    void whatIsNewHappenedOnADayThatHasComeAndSaysWhyItIsLate() {
        Case one = described();

        assertThatThrownBy(() -> one.change(somethingNew().with("newHappenedOn", "in 2 days")))
                .hasMessageContaining("in the future");
        assertThatThrownBy(() -> one.change(somethingNew().with("newHappenedOn", "400 days ago")))
                .hasMessageContaining("Say why it is written down only now.");
        assertThatThrownBy(() -> one.change(somethingNew().with("newAbout", "person-9")))
                .hasMessageContaining("choose somebody who stands in this case");
        assertThatThrownBy(() -> story.raise(concern()).change(somethingNew()))
                .hasMessageContaining("Describe the information");
    }

    @Serves("R7.6")
    @Test
    void whatRestsOnAConsentThatIsTakenBackStaysAndIsDecidedAgain() {
        Case one = readyToDecide().finish(share()).finish(chooseWhatToWhomAndHow());

        one.change(withdrawConsent());

        assertThat(one.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
        assertThat(transfers.ofCase(one.reference()))
                .singleElement()
                .satisfies(transfer -> assertThat(transfer.withheldAt()).isNotNull());
        assertThat(one.passed()).contains(SharingProcess.Step.INFORMATION_WITHHELD).doesNotContain(EventProcess.TELL_EACH_RECIPIENT);
        one.finish(decline()).finish(whatHappensInstead());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.decisionsOn(ConcernProcess.KEY))
                .extracting(decision -> decision.outcome())
                .containsExactly(Outcome.SHARED_WITH_CONSENT, Outcome.DECLINED);
    }

    @Serves("R7.6")
    @Test
    void whereNobodyHasChosenYetNobodyChoosesAnyMore() {
        Case one = readyToDecide().finish(share());

        one.change(withdrawConsent());

        assertThat(one.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
        assertThat(transfers.ofCase(one.reference())).isEmpty();
    }

    @Serves("R7.6")
    @Test
    void aConsentTakenBackBeforeTheDecisionIsPutBeforeWhoeverDecides() {
        Case one = readyToDecide();
        String before = one.step(DecisionProcess.Step.SHARE_OR_DECLINE).getId();

        one.change(withdrawConsent());

        assertThat(one.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
        assertThat(one.step(DecisionProcess.Step.SHARE_OR_DECLINE).getId()).isNotEqualTo(before);
        assertThatThrownBy(() -> one.finish(share())).isInstanceOf(Refused.class);
    }

    @Serves("R7.6")
    @Test
    void whoeverGotItIsToldAlsoWhereTheCaseIsClosed() {
        Case one = sent().finish(confirmReceipt());
        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();

        one.change(withdrawConsent());

        assertThat(one.openSteps()).containsExactly(EventProcess.TELL_EACH_RECIPIENT);
        one.isDueIn(EventProcess.TELL_EACH_RECIPIENT, Duration.ofHours(24));
        assertThatThrownBy(() -> one.finish(tellEachRecipient().with("recipientsTold", List.of())))
                .hasMessageContaining("say why somebody is not told");
        assertThatThrownBy(() -> one.finish(tellEachRecipient().with("recipientsToldOn", "in 2 days")))
                .hasMessageContaining("in the future");
        one.finish(tellEachRecipient());
        assertThat(one.openSteps()).isEmpty();
        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();
    }

    @Serves("R7.6")
    @Test
    void anEventDuringATransferTouchesOnlyWhatHasNotGone() {
        Case one = sent();

        one.change(withdrawConsent());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(SharingProcess.Step.CONFIRM_RECEIPT, EventProcess.TELL_EACH_RECIPIENT);
        assertThat(transfers.ofCase(one.reference()))
                .singleElement()
                .satisfies(transfer -> assertThat(transfer.withheldAt()).isNull());
        assertThatThrownBy(() -> one.change(withdrawConsent().with("withdrawnWords", "I said so.")))
                .isInstanceOf(Overtaken.class);
    }

    @Serves({"R7.4", "R7.6", "R10.1"})
    @Test
    void whatTheLawLetsGoWithoutConsentIsNotHeldUp() {
        Case one = described().finish(harmIsMet()).finish(refuseConsent()).finish(share()).finish(chooseWhatToWhomAndHow());

        assertThatThrownBy(() -> one.change(withdrawConsent())).hasMessageContaining("nobody has agreed");
        assertThat(one.openSteps()).containsExactly(SharingProcess.Step.SEND_IT);
    }

    /** What was chosen under an earlier decision, and has not gone, is chosen anew under the new one. */
    @Serves("R11.7")
    @Test
    void aNewDecisionReplacesWhatHasNotBeenSentUnderTheOldOne() {
        Case one = readyToDecide()
                .finish(share().with("tellThePerson", "tell"))
                .finish(tellThePerson())
                .finish(chooseWhatToWhomAndHow());
        one.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent());
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(SharingProcess.Step.SEND_IT, DecisionProcess.Step.SHARE_OR_DECLINE);

        one.finish(share());

        assertThat(one.openSteps()).containsExactly(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
        assertThat(transfers.ofCase(one.reference()))
                .singleElement()
                .satisfies(transfer -> assertThat(transfer.withheldAt()).isNotNull());
    }

    @Serves({"R11.7", "R11.8"})
    @Test
    void aCaseRaisedInErrorEndsWithEverythingInItAndStaysOnRecord() {
        Case one = described().finish(harmIsMet().with("doubt", "yes"));

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
        Case one = described();
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

    /** Something new first, and the harm that was met counted for nothing (R5.2, R5.3). */
    @Test
    void harmThatWasOnceMetCountsAlsoAfterItWasWeighedOtherwiseOrTheCaseOpenedAgain() {
        Case weighedAnew = described().finish(harmIsMet()).change(somethingNew()).finish(weighTheRisk());
        Case openedAgain = described().finish(harmIsMet()).finish(decline());
        openedAgain.finish(MANAGER, confirmNotSharing()).finish(whatHappensInstead()).change(somethingNew());

        assertThatThrownBy(() -> weighedAnew.change(raisedInError())).hasMessageContaining("Ask your safeguarding lead");
        assertThatThrownBy(() -> openedAgain.change(raisedInError())).hasMessageContaining("Ask your safeguarding lead");
        openedAgain.change(LEAD, raisedInError());
        assertThat(openedAgain.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    /** Unsure leads to advice: ended as a mistake, the question went with the case and nobody else ever saw it. */
    @Serves("R10.1")
    @Test
    void aCaseInWhichSomebodyIsUnsureOfHarmIsEndedAsAMistakeByALead() {
        Case unsure = described().finish(weighTheRisk().with("sufferingHarm", "unsure"));
        Case onceUnsure = described().finish(weighTheRisk().with("seriousHarmToAdult", "unsure"))
                .change(somethingNew())
                .finish(weighTheRisk());
        Case neverWeighed = story.raise(concern().with("couldComeToHarm", "unsure"));
        Case inDanger = described().finish(weighTheRisk()).change(dangerNow());
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
        Case takenOver = described().change(LEAD, handOver("Ruth Bell"));
        takenOver.finish(LEAD, harmIsMet()).change(LEAD, handOver("Amina Khan"));

        for (Case one : List.of(own, takenOver)) {
            assertThatThrownBy(() -> one.change(LEAD, raisedInError())).hasMessageContaining("this is your own case");
            assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();
        }
    }

    /** Something new took the question from the manager, and the no then stood alone (R5.3). */
    @Test
    void aNoThatWaitedForAManagerNeedsOneAlsoAfterSomethingNewWasWeighed() {
        Case one = described().finish(harmIsMet()).finish(decline());
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
        Case one = described().finish(harmIsMet()).finish(share());

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

    @Test
    void whoeverHadTakenTheQuestionIsToldAlsoWhereTheCaseWasAMistake() {
        Case one = described().finish(harmIsMet()).finish(decline());
        tasks.claim(one.step(DecisionProcess.Step.AGREE_NOT_TO_SHARE).getId(), MANAGER);

        one.change(LEAD, raisedInError());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder("read-why-your-answer-is-not-needed", "read-what-came-of-it");
        assertThat(shown.forTask(one.step("read-why-your-answer-is-not-needed").getId(), MANAGER).get("overtakenText"))
                .asString()
                .contains("raised in error");
        one.finish(MANAGER, readWhyYourAnswerIsNotNeeded());
    }

    /** Each change began the four hours anew (R5.1, R5.3). */
    @Test
    void theClockOfHarmGoesOnWhateverIsToldMeanwhile() {
        Case one = described().finish(harmIsMet());
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
        Case one = described().finish(harmIsMet()).runOut("clock-runs-out").finish(LEAD, carryOn());

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
        Case one = described().finish(harmIsMet()).runOut("clock-runs-out").finish(LEAD, carryOn()).finish(share());

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

    @Serves({"R5.2", "R11.8"})
    @Test
    void aMistakeEndsNoTellingAndWhoeverGotSomethingIsTold() {
        Case inDanger = story.raise(danger());
        Case one = sent();

        assertThatThrownBy(() -> inDanger.change(raisedInError())).hasMessageContaining("still to be told");
        one.change(raisedInError());

        assertThat(one.openSteps()).containsExactly(EventProcess.TELL_EACH_RECIPIENT);
        assertThat(one.hasEnded(ReceiptProcess.KEY)).as("nobody asks them any more whether it came").isTrue();
        one.finish(tellEachRecipient());
        assertThat(one.openSteps()).isEmpty();
    }

    @Serves("R11.8")
    @Test
    void aCaseIsHandedOverWithItsOpenSteps() {
        Case one = described();

        one.change(handOver("Tom Okafor"));

        assertThat(one.practitioner()).isEqualTo(MANAGER);
        assertThat(one.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(MANAGER);
        assertThatThrownBy(() -> one.change(handOver("Hughes"))).isInstanceOf(Overtaken.class);
        one.finish(MANAGER, weighTheRisk());
        assertThat(one.step(ConsentProcess.Step.ASK_FOR_CONSENT).getAssignee()).isEqualTo(MANAGER);
    }

    /** Somebody may have raised it to be the first. */
    @Serves({"R5.1", "R11.5", "R11.8"})
    @Test
    void whoeverRaisedACaseAndHasItInHandIsNamedAfterwardsAndHasNoPartInItAnyMore() {
        Case one = described();

        one.change(LEAD, itIsAbout("Amina Khan"));

        assertThat(colleagues.of(one.reference())).containsExactly(PRACTITIONER);
        assertThat(one.practitioner()).isEqualTo(LEAD);
        assertThat(one.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(LEAD);
        assertThat(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(LEAD);
        assertThatThrownBy(() -> one.change(somethingNew())).hasMessageContaining("no case with that number");
        assertThatThrownBy(() -> one.finish(weighTheRisk())).hasMessageContaining("cannot find the step");
        one.finish(LEAD, weighTheRisk());
        assertThat(one.step(ConsentProcess.Step.ASK_FOR_CONSENT).getAssignee()).isEqualTo(LEAD);
    }

    @Serves({"R5.1", "R11.5", "R11.8"})
    @Test
    void whoeverRaisedACaseIsNamedWhereItIsDescribedByAnotherWhoIsNotOfferedThemselves() {
        Case one = story.raise(concern()).change(LEAD, handOver("Ruth Bell"));

        assertThat(String.valueOf(shown.forTask(one.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId(), LEAD)
                        .get("colleagueOptions")))
                .contains(PRACTITIONER)
                .doesNotContain(LEAD);
        assertThatThrownBy(() -> one.finish(LEAD, describeTheInformation().with("colleague", LEAD)))
                .hasMessageContaining("choose a colleague");
        one.finish(LEAD, describeTheInformation().with("colleague", "Amina Khan"));

        assertThat(colleagues.of(one.reference())).containsExactly(PRACTITIONER);
        assertThat(one.practitioner()).isEqualTo(LEAD);
    }

    @Serves("R10.2")
    @Test
    void ofTwoDecisionsToShareThePersonIsToldOnce() {
        Case one = described().finish(weighTheRisk()).finish(askForConsent()).finish(share().with("tellThePerson", "tell"));

        one.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share().with("tellThePerson", "tell"));

        assertThat(one.openSteps()).containsOnlyOnce(ConcernProcess.Step.TELL_THE_PERSON);
        assertThat(one.timesAt(ConcernProcess.Step.TELL_THE_PERSON)).isEqualTo(2);
    }

    @Serves({"R5.1", "R11.5", "R11.8"})
    @Test
    void aSecondColleagueIsNamedTooAndTheDesignatedOfficerHearsOfThemOnce() {
        Case one = described().change(itIsAbout("Tom Okafor")).change(itIsAbout("Ruth Bell"));

        assertThat(colleagues.of(one.reference())).containsExactlyInAnyOrder(MANAGER, LEAD);
        assertThat(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).as("not with whom it is about").isEqualTo(SENIOR);
        assertThatThrownBy(() -> one.change(itIsAbout("Tom Okafor").with("colleagueReasons", "Said again.")))
                .isInstanceOf(Overtaken.class);
        one.finish(SENIOR, tellTheDesignatedOfficer());

        one.change(itIsAbout("does not log in"));

        assertThat(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).as("of this one they have not heard").isEqualTo(SENIOR);
    }

    /** G7: else the record shows that they heard of somebody of whom nobody told them. */
    @Serves({"R5.1", "R11.7"})
    @Test
    void theDesignatedOfficerIsNotToldOfTheFirstColleagueAloneWhereASecondWasNamedMeanwhile() {
        Case one = described().change(itIsAbout("Tom Okafor"));
        String step = one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getId();
        assertThat(shown.forTask(step, LEAD).get("colleagueText").toString()).contains("Tom Okafor").doesNotContain("Hughes");

        one.change(itIsAbout("Hughes"));

        assertThatThrownBy(() -> one.sendAsOpened(LEAD, tellTheDesignatedOfficer().with("toldOn", "2024-03-04")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another colleague as well");
        assertThat(shown.forTask(step, LEAD).get("colleagueText").toString()).contains("Tom Okafor", "Hughes");
        one.sendAsOpened(LEAD, tellTheDesignatedOfficer().with("toldOn", "2024-03-04"));
        assertThat(one.openSteps()).doesNotContain(AdviceProcess.TELL_THE_DESIGNATED_OFFICER);
    }

    /** One of them looks like the other, in the step too. */
    @Serves({"R5.1", "R11.7"})
    @Test
    void ofTwoColleaguesWhoDoNotLogInTheDesignatedOfficerIsToldInTwoSteps() {
        Case one = described()
                .change(itIsAbout("does not log in"))
                .change(itIsAbout("does not log in").with("colleagueReasons", "The caretaker was there as well."));

        assertThat(one.timesAt(AdviceProcess.TELL_THE_DESIGNATED_OFFICER)).isEqualTo(2);
    }

    /** R5.3: else whoever has a case could name one after another all who look at what they do. */
    @Serves({"R5.3", "R11.8"})
    @Test
    void nobodyNamesOneAfterAnotherUntilTheyAreLeftAlone() {
        Case one = described().change(itIsAbout("Ruth Bell")).change(itIsAbout("Hughes"));

        assertThatThrownBy(() -> one.change(itIsAbout("Tom Okafor"))).hasMessageContaining("nobody but you would be left");
        assertThatThrownBy(() -> one.change(itIsAbout(PRACTITIONER))).hasMessageContaining("choose a colleague");
        assertThat(colleagues.of(one.reference())).containsExactlyInAnyOrder(LEAD, SENIOR);
    }

    @Serves({"R5.1", "R11.8"})
    @Test
    void aCaseThatIsClosedIsTakenOutOfTheirHandsAsWell() {
        Case one = closed().change(LEAD, itIsAbout("Amina Khan"));

        assertThat(one.practitioner()).isEqualTo(LEAD);
        assertThat(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(LEAD);
        one.change(LEAD, dangerNow());
        assertThat(one.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(LEAD);
    }

    /** Somebody may have called it a mistake because it was about themselves. */
    @Serves({"R5.1", "R11.8"})
    @Test
    void whoeverEndedACaseAsAMistakeIsKeptOutOfItAsWell() {
        Case one = described().change(raisedInError()).change(LEAD, itIsAbout("Amina Khan"));

        assertThat(one.practitioner()).isEqualTo(LEAD);
        assertThat(one.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(LEAD);
    }

    /** Whoever advised and turns out to be concerned hears nothing more of it either. */
    @Serves({"R9.7", "R11.8"})
    @Test
    void anAdviserWhomTheCaseIsAboutDoesNotLearnWhatWasDecided() {
        Case one = described()
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent())
                .finish(MANAGER, giveAdvice());

        one.change(itIsAbout("Tom Okafor")).finish(decline().with("whyAgainstAdvice", "Her mother asked us to wait."));

        assertThat(one.openSteps()).contains(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).doesNotContain("read-what-was-decided");
    }

    @Serves("R11.8")
    @Test
    void nobodyGivesACaseToSomebodyWhomItIsAbout() {
        Case one = described();
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
        Case one = described();
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

        Case late = described().runOut(ConcernProcess.Step.WEIGH_THE_RISK);
        engine.getTaskService().claim(late.step(LeadDecides.DECIDE_AS_LEAD).getId(), LEAD);
        late.change(LEAD, handOver("Ruth Bell")).change(LEAD, handOver("Tom Okafor"));
        assertThat(late.step(LeadDecides.DECIDE_AS_LEAD).getAssignee()).as("back to the leads").isNull();
        assertThat(late.step(ConcernProcess.Step.WEIGH_THE_RISK).getAssignee()).isEqualTo(MANAGER);
    }

    @Serves({"R11.7", "R11.8"})
    @Test
    void theLeadPlacesAndLiftsAHold() {
        Case one = described();

        assertThatThrownBy(() -> one.change(legalHold())).hasMessageContaining("ask your safeguarding lead");
        one.change(LEAD, legalHold());
        assertThat(holds.stands(one.reference())).isTrue();
        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.WEIGH_THE_RISK);
        assertThatThrownBy(() -> one.change(LEAD, legalHold().with("holdReasons", "Again."))).isInstanceOf(Overtaken.class);

        one.change(LEAD, liftTheHold());
        assertThat(holds.stands(one.reference())).isFalse();
    }

    /** ADR 32: to ask the lead would tell them that there is a case about them. */
    @Test
    void whereItIsAboutTheLeadNobodyIsSentToThem() {
        Case one = described().finish(harmIsMet()).change(itIsAbout(LEAD));

        assertThatThrownBy(() -> one.change(raisedInError())).hasMessageContaining("decide not to share").hasMessageNotContaining("lead");
        one.change(legalHold());
        assertThat(holds.stands(one.reference())).isTrue();
        assertThatThrownBy(() -> one.change(liftTheHold())).hasMessageContaining("nobody here can lift").hasMessageNotContaining("lead");
    }

    /** Whichever comes first wins; the case neither hangs nor runs twice. */
    @RepeatedTest(3)
    void aChangeInTheSecondTheCaseClosesEitherOpensItAgainOrTurnsItBack() throws Exception {
        Case one = readyToDecide().finish(decline());

        List<Throwable> refused = atTheSameMoment(() -> one.finish(whatHappensInstead()), () -> one.change(dangerNow()));

        assertThat(refused).isEmpty();
        assertThat(one.openSteps())
                .contains(Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES, ConcernProcess.Step.WEIGH_THE_RISK);
        assertThat(one.timesAt(ConcernProcess.Step.WEIGH_THE_RISK)).isEqualTo(2);
        assertThat(cases.get(one.reference()).finishedAt()).isNull();
    }

    @Serves({"R2.1", "R2.2"})
    @Test
    void aLocalProcedureInTheWayGoesToTheSeniorManagerAndTheBoardAndTheCaseGoesOn() {
        Case one = described();

        one.change(localProcedure());

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(ConcernProcess.Step.WEIGH_THE_RISK, ConflictProcess.Step.DISCUSS_THE_PROCEDURE);
        String atTheBoard = one.step(ConflictProcess.Step.CONSIDER_THE_CONFLICT).getId();
        assertThat(shown.forTask(atTheBoard, "beatrice.lowry").get("conflictText"))
                .asString()
                .contains("Pupil information policy", "never passed on", "the child")
                .doesNotContain("Mia", "Lowe");
    }

    /** The board has no lead: what lies before it comes to the lead of the agency that asked, who sees it (R5.1, R11.8). */
    @Serves("R2.2")
    @Test
    void whatTheBoardLeavesLyingComesBeforeTheLeadOfTheAgencyThatAsked() {
        Case one = described();
        one.change(localProcedure());

        one.runOut(ConflictProcess.Step.CONSIDER_THE_CONFLICT);

        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getTenantId()).isEqualTo("northfield-school");
        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        one.finish(LEAD, carryOn()).runOut("same-time-again");
        assertThat(one.openSteps()).as("still open at the board").contains(LeadDecides.DECIDE_AS_LEAD);
    }

    @Serves("R2.2")
    @Test
    void aLocalProcedureIsReportedFromAClosedCaseWithoutOpeningItAgain() {
        Case one = closed();

        one.change(localProcedure());

        assertThat(cases.get(one.reference()).finishedAt()).isNotNull();
        assertThat(one.openSteps()).contains(ConflictProcess.Step.DISCUSS_THE_PROCEDURE);
        assertThat(one.step(ConflictProcess.Step.CONSIDER_THE_CONFLICT)).isNotNull();
        assertThat(one.timesAt(ConcernProcess.Step.WEIGH_THE_RISK)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofTwoWhoTakeTheSameConsentBackOneIsToldThatItIs() throws Exception {
        Case one = readyToDecide().finish(share()).finish(chooseWhatToWhomAndHow());

        List<Throwable> refused = atTheSameMoment(
                () -> one.change(withdrawConsent()), () -> one.change(LEAD, withdrawConsent()));

        assertThat(refused).hasSize(1).allMatch(Overtaken.class::isInstance);
        assertThat(one.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
    }

    /** Sent or kept back: never both, and whoever comes second is told. */
    @RepeatedTest(3)
    void whatIsSentInTheMomentAConsentIsTakenBackIsEitherKeptBackOrToldOf() throws Exception {
        Case one = readyToDecide().finish(share()).finish(chooseWhatToWhomAndHow());

        List<Throwable> refused = atTheSameMoment(() -> one.finish(sendIt()), () -> one.change(withdrawConsent()));

        Transfer transfer = transfers.ofCase(one.reference()).get(0);
        if (transfer.sentAt() == null) {
            assertThat(refused).hasSize(1);
            assertThat(transfer.withheldAt()).isNotNull();
            assertThat(one.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
        } else {
            assertThat(refused).isEmpty();
            assertThat(transfer.withheldAt()).isNull();
            assertThat(one.openSteps())
                    .containsExactlyInAnyOrder(SharingProcess.Step.CONFIRM_RECEIPT, EventProcess.TELL_EACH_RECIPIENT);
        }
    }

    private static List<Throwable> atTheSameMoment(Runnable... actions) throws Exception {
        CyclicBarrier together = new CyclicBarrier(actions.length);
        ExecutorService twoPeople = Executors.newFixedThreadPool(actions.length);
        List<Throwable> refused = new ArrayList<>();
        try {
            List<Future<Void>> done = Stream.of(actions)
                    .map(action -> twoPeople.<Void>submit(() -> {
                        together.await();
                        action.run();
                        return null;
                    }))
                    .toList();
            for (Future<Void> one : done) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    refused.add(e.getCause());
                }
            }
        } finally {
            twoPeople.shutdown();
        }
        return refused;
    }

    @Test
    void whatWasToGoAndDoesNotGoWhereHarmIsMetIsDecidedAgain() {
        Case one = described().finish(harmIsMet()).change(somethingNew()).finish(weighTheRisk());
        while (one.openSteps().contains("ask-for-consent")) {
            one.finish(askForConsent());
        }

        one.finish(share())
                .finish(chooseWhatToWhomAndHow().with("nothingGoes", "yes").with("whyNothingGoes", "She asked me not to."));

        assertThat(one.openSteps()).containsOnlyOnce("share-or-decline");
    }
}
