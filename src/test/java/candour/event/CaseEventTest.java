package candour.event;

import static candour.event.SoFar.closed;
import static candour.event.SoFar.described;
import static candour.event.SoFar.readyToDecide;
import static candour.event.SoFar.sent;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.dangerNow;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.legalHold;
import static candour.testing.Filled.liftTheHold;
import static candour.testing.Filled.localProcedure;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.tellEachRecipient;
import static candour.testing.Filled.tellThePerson;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.ColleagueRepository;
import candour.casefile.ConsentRepository;
import candour.casefile.Item;
import candour.casefile.LegalHoldRepository;
import candour.casefile.PersonRepository;
import candour.casefile.TransferRepository;
import candour.concern.ConcernProcess;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.engine.CaseProcesses;
import candour.lead.LeadDecides;
import candour.sharing.SharingProcess;
import candour.submission.Overtaken;
import candour.submission.Refused;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story.Case;
import candour.testing.Story;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code case-event}: what can happen to a case, open or closed, and where it goes on. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class CaseEventTest {

    @Autowired
    private Story story;

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

    @AfterAll
    void everyStepOfTheModelsWasReached() {
        story.wentThroughAllOf(EventProcess.KEY);
        story.wentThroughAllOf(ConcernProcess.KEY);
        story.wentThroughAllOf(CaseProcesses.CARRYING_OUT);
    }

    @Test
    void eachThingThatHappensEndsWhereItBelongs() {
        assertThat(described(story).change(itIsAbout("Tom Okafor")).passed()).contains("kept-out");
        assertThat(described(story).change(handOver("Ruth Bell")).passed()).contains("handed-over");
        assertThat(described(story).change(raisedInError()).passed()).contains("record-that-it-was-an-error");
        assertThat(readyToDecide(story).change(withdrawConsent()).passed()).contains("withdrawn-while-deciding");
        assertThat(readyToDecide(story).finish(share()).change(withdrawConsent()).passed()).contains("nobody-has-it");
        Case declined = readyToDecide(story).finish(decline());
        declined.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());
        assertThat(declined.passed()).contains("decided-anew");
        assertThat(sent(story).change(withdrawConsent()).finish(tellEachRecipient()).passed()).contains("recipients-told");
        assertThat(described(story).change(localProcedure()).passed()).contains("conflict-reported");
    }

    /** The second decision tells of its own round, not of the first. */
    @Serves("R11.7")
    @Test
    void aSecondDecisionIsARecordOfItsOwn() {
        Case one = closed(story);

        one.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share());

        assertThat(one.decisionsOn(ConcernProcess.KEY)).hasSize(2);
        assertThat((List<?>) one.decisionsOn(ConcernProcess.KEY).get(1).content().get("decided")).hasSize(1);
    }

    @Serves({"R6.1", "R7.1", "R11.2"})
    @Test
    void whatIsNewIsAConfidentialItemThatNobodyAgreedToYet() {
        Case one = readyToDecide(story);

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
        Case one = described(story).finish(weighTheRisk()).finish(askForConsent());

        one.change(somethingNew().with("newAbout", "person-2")).finish(weighTheRisk());

        assertThat(consents.conversations(one.reference())).hasSize(2);
        assertThat(one.openSteps()).hasSize(1).containsAnyOf(
                ConsentProcess.Step.ASK_FOR_CONSENT, ConsentProcess.Step.ASSESS_UNDERSTANDING);
    }

    @Serves({"R10.1", "R11.7"})
    @Test
    void whatWasSentIsFollowedToItsReceiptWhileTheRiskIsWeighedAgain() {
        Case one = sent(story);

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
        Case one = sent(story).change(somethingNew()).finish(weighTheRisk()).finish(askForConsent());
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
        Case one = described(story).finish(harmIsMet());

        one.change(dangerNow()).finish(harmIsMet());

        assertThat(one.timesAt(ConsentProcess.Step.ASK_FOR_CONSENT)).isEqualTo(1);
    }

    @Serves("R11.8")
    @Test
    void whoeverMayNotChangeTheCaseGetsTheSameWordsAsForNone() {
        Case one = described(story);
        Case aboutTheLead = described(story);
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
        Case one = described(story);
        Filled event = somethingNew();
        one.change(event);

        assertThatThrownBy(() -> one.change(event)).isInstanceOf(Refused.class).hasMessageContaining("already");

        assertThat(people.items(one.reference())).hasSize(2);
    }

    @Serves("R11.2")
    @Test
    void whatIsNewHappenedOnADayThatHasComeAndSaysWhyItIsLate() {
        Case one = described(story);

        assertThatThrownBy(() -> one.change(somethingNew().with("newHappenedOn", "in 2 days")))
                .hasMessageContaining("in the future");
        assertThatThrownBy(() -> one.change(somethingNew().with("newHappenedOn", "400 days ago")))
                .hasMessageContaining("Say why it is written down only now.");
        assertThatThrownBy(() -> one.change(somethingNew().with("newAbout", "person-9")))
                .hasMessageContaining("choose somebody who stands in this case");
        assertThatThrownBy(() -> story.raise(concern()).change(somethingNew()))
                .hasMessageContaining("Describe the information");
        assertThatThrownBy(() -> story.raise(outOfScope()).change(somethingNew()))
                .hasMessageContaining("Raise it as a concern of its own")
                .hasMessageNotContaining("Describe the information");
    }

    @Serves("R7.6")
    @Test
    void whoeverDoesNotWantItSharedIsHeardBeforeAnybodyIsDescribed() {
        assertThatThrownBy(() -> story.raise(concern()).change(withdrawConsent()))
                .hasMessageContaining("keep what they said")
                .hasMessageContaining("Describe the information");
        assertThatThrownBy(() -> described(story).change(withdrawConsent().with("withdrawnAbout", "person-9")))
                .hasMessageContaining("“Something new is known”");
        assertThatThrownBy(() -> readyToDecide(story).change(withdrawConsent().with("withdrawnAbout", "person-9")))
                .hasMessageContaining("choose somebody who stands in this case");
    }

    /** What was chosen under an earlier decision, and has not gone, is chosen anew under the new one. */
    @Serves("R11.7")
    @Test
    void aNewDecisionReplacesWhatHasNotBeenSentUnderTheOldOne() {
        Case one = readyToDecide(story)
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

    @Serves("R10.2")
    @Test
    void ofTwoDecisionsToShareThePersonIsToldOnce() {
        Case one = described(story).finish(weighTheRisk()).finish(askForConsent()).finish(share().with("tellThePerson", "tell"));

        one.change(somethingNew()).finish(weighTheRisk()).finish(askForConsent()).finish(share().with("tellThePerson", "tell"));

        assertThat(one.openSteps()).containsOnlyOnce(ConcernProcess.Step.TELL_THE_PERSON);
        assertThat(one.timesAt(ConcernProcess.Step.TELL_THE_PERSON)).isEqualTo(2);
    }

    @Serves({"R11.7", "R11.8"})
    @Test
    void theLeadPlacesAndLiftsAHold() {
        Case one = described(story);

        assertThatThrownBy(() -> one.change(legalHold())).hasMessageContaining("ask your safeguarding lead");
        one.change(LEAD, legalHold());
        assertThat(holds.stands(one.reference())).isTrue();
        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.WEIGH_THE_RISK);
        assertThatThrownBy(() -> one.change(LEAD, legalHold().with("holdReasons", "Again."))).isInstanceOf(Overtaken.class);

        one.change(LEAD, liftTheHold());
        assertThat(holds.stands(one.reference())).isFalse();
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

    @Test
    void whatWasToGoAndDoesNotGoWhereHarmIsMetIsDecidedAgain() {
        Case one = described(story).finish(harmIsMet()).change(somethingNew()).finish(weighTheRisk());
        while (one.openSteps().contains("ask-for-consent")) {
            one.finish(askForConsent());
        }

        one.finish(share())
                .finish(chooseWhatToWhomAndHow().with("nothingGoes", "yes").with("whyNothingGoes", "She asked me not to."));

        assertThat(one.openSteps()).containsOnlyOnce("share-or-decline");
    }
}
