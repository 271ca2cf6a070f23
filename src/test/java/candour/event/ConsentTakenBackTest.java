package candour.event;

import static candour.event.SoFar.described;
import static candour.event.SoFar.readyToDecide;
import static candour.event.SoFar.sent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.confirmReceipt;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.tellEachRecipient;
import static candour.testing.Filled.whatHappensInstead;
import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.CaseFileRepository;
import candour.casefile.Outcome;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.sharing.SharingProcess;
import candour.submission.Overtaken;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Meanwhile;
import candour.testing.Serves;
import candour.testing.Story.Case;
import candour.testing.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever takes back what they agreed to stops what has not gone, and whoever got it is told (R7.6). */
@EngineTest
class ConsentTakenBackTest {

    @Autowired
    private Story story;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private TransferRepository transfers;

    @Serves("R7.6")
    @Test
    void whatRestsOnAConsentThatIsTakenBackStaysAndIsDecidedAgain() {
        Case one = readyToDecide(story).finish(share()).finish(chooseWhatToWhomAndHow());

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
        Case one = readyToDecide(story).finish(share());

        one.change(withdrawConsent());

        assertThat(one.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
        assertThat(transfers.ofCase(one.reference())).isEmpty();
    }

    @Serves("R7.6")
    @Test
    void aConsentTakenBackBeforeTheDecisionIsPutBeforeWhoeverDecides() {
        Case one = readyToDecide(story);
        String before = one.step(DecisionProcess.Step.SHARE_OR_DECLINE).getId();

        one.change(withdrawConsent());

        assertThat(one.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
        assertThat(one.step(DecisionProcess.Step.SHARE_OR_DECLINE).getId()).isNotEqualTo(before);
        assertThatThrownBy(() -> one.finish(share())).isInstanceOf(Refused.class);
    }

    @Serves("R7.6")
    @Test
    void whoeverGotItIsToldAlsoWhereTheCaseIsClosed() {
        Case one = sent(story).finish(confirmReceipt());
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
        Case one = sent(story);

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
        Case one = described(story).finish(harmIsMet()).finish(refuseConsent()).finish(share()).finish(chooseWhatToWhomAndHow());

        assertThatThrownBy(() -> one.change(withdrawConsent())).hasMessageContaining("nobody has agreed");
        assertThat(one.openSteps()).containsExactly(SharingProcess.Step.SEND_IT);
    }

    @RepeatedTest(3)
    void ofTwoWhoTakeTheSameConsentBackOneIsToldThatItIs() throws Exception {
        Case one = readyToDecide(story).finish(share()).finish(chooseWhatToWhomAndHow());

        List<Throwable> refused = Meanwhile.refusals(
                () -> one.change(withdrawConsent()), () -> one.change(LEAD, withdrawConsent()));

        assertThat(refused).hasSize(1).allMatch(Overtaken.class::isInstance);
        assertThat(one.openSteps()).containsExactly(DecisionProcess.Step.SHARE_OR_DECLINE);
    }

    /** Sent or kept back: never both, and whoever comes second is told. */
    @RepeatedTest(3)
    void whatIsSentInTheMomentAConsentIsTakenBackIsEitherKeptBackOrToldOf() throws Exception {
        Case one = readyToDecide(story).finish(share()).finish(chooseWhatToWhomAndHow());

        List<Throwable> refused = Meanwhile.refusals(() -> one.finish(sendIt()), () -> one.change(withdrawConsent()));

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
}
