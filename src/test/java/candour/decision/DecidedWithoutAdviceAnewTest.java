package candour.decision;

import static candour.testing.Filled.askForAdvice;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.item;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.sharing.SharingProcess;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story.Case;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A refusal is overridden only by an advice that knew of it, and a consent counts while it stands (R7.1, R7.5, R7.6). */
@EngineTest
class DecidedWithoutAdviceAnewTest extends AtTheDecision {

    @Serves({"R7.5", "R9.6"})
    @Test
    void aRefusalIsNotOverriddenWithoutAdvice() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(refuseConsent());

        assertThatThrownBy(() -> one.finish(share()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Ask for advice first");

        one.finish(askForAdvice()).finish(MANAGER, giveAdvice()).finish(share());
        assertThat(one.openSteps()).contains(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
    }

    /** What came to light after the advice no adviser has known of. */
    @Serves({"R9.7", "R11.5"})
    @Test
    void anAdviceCountsForNothingThatWasWrittenDownSince() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(refuseConsent())
                .finish(askForAdvice())
                .finish(MANAGER, giveAdvice());

        one.change(somethingNew()).finish(weighTheRisk()).finish(refuseConsent());

        assertThatThrownBy(() -> one.finish(share()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("item 2 about person 1")
                .hasMessageContaining("Ask for advice first");
        one.finish(askForAdvice()).finish(MANAGER, giveAdvice()).finish(share());
        assertThat(one.openSteps()).contains(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
    }

    /** The adviser knew that she agreed, and nobody has advised on her taking it back. */
    @Serves({"R7.4", "R7.5", "R7.6"})
    @Test
    void anAdviceOfBeforeTheConsentWasTakenBackDoesNotOverrideThat() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(askForAdvice())
                .finish(MANAGER, giveAdvice())
                .finish(share())
                .change(withdrawConsent());

        assertThatThrownBy(() -> one.finish(share()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the consent was taken back")
                .hasMessageContaining("Ask for advice first");
        one.finish(askForAdvice()).finish(MANAGER, giveAdvice()).finish(share());
        assertThat(one.openSteps()).contains(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
    }

    /** Whoever advised while the consent went on did not advise to go on without one. */
    @Serves({"R7.1", "R7.5"})
    @Test
    void anAdviceOfBeforeTheConsentEndedDoesNotStandInForOne() {
        Case one = agreed().finish(askForAdvice()).finish(MANAGER, giveAdvice());
        for (String asItWas : List.of("update submission set submitted_at", "update consent set noted_at", "update advice set given_at")) {
            jdbc.sql(asItWas + " = :then where reference = :reference")
                    .param("then", OffsetDateTime.now().minusDays(5))
                    .param("reference", one.reference())
                    .update();
        }
        consentEndedYesterday(one);

        assertThatThrownBy(() -> one.finish(share()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the consent has ended")
                .hasMessageContaining("Ask for advice first");
    }

    @Serves({"R7.4", "R7.5"})
    @Test
    void anAdviceOfBeforeARefusalDoesNotOverrideIt() {
        Case one = story.raise(concern())
                .finish(describeTheInformation().withRow("items", item("1", "Mia sleeps badly.")))
                .finish(weighTheRisk())
                .finish(askForConsent().with("limited", "yes").with("notItems", List.of("Mia sleeps badly.")))
                .finish(askForAdvice())
                .finish(MANAGER, giveAdvice())
                .finish(askAgain())
                .finish(refuseConsent());

        assertThatThrownBy(() -> one.finish(share()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("consent refused")
                .hasMessageContaining("Ask for advice first");
    }

    /** Whoever advised and is given the case would overrule the family by nobody’s word but their own (R5.3). */
    @Serves("R5.3")
    @Test
    void whoeverAdvisedAndHasTheCaseSinceDoesNotOverrideARefusalByTheirOwnAdvice() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(refuseConsent())
                .finish(askForAdvice())
                .finish(MANAGER, giveAdvice())
                .change(handOver("Tom Okafor"));

        assertThatThrownBy(() -> one.finish(MANAGER, share()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Ask for advice first");
    }

    @Serves({"R9.6", "R10.1"})
    @Test
    void nobodyIsAskedAgainWhereThereIsNothingToAskOrItCannotWait() {
        assertThatThrownBy(() -> agreed().finish(askAgain())).hasMessageContaining("everybody has agreed to all of it.");
        assertThatThrownBy(() -> atTheDecisionWithHarmMet().finish(askAgain())).hasMessageContaining("Share it now.");
        Case unsafe = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk()
                        .with("askingSafe", "no")
                        .with("ground", "harm-to-adult")
                        .with("groundReasons", "He would hit her."))
                .finish(MANAGER, giveAdvice());
        assertThatThrownBy(() -> unsafe.finish(askAgain())).hasMessageContaining("it is not safe to ask");
    }

    @Serves({"R5.3", "R10.1"})
    @Test
    void whereHarmIsMetNoLimitOfAConsentHoldsAnythingUp() {
        Case one = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet());
        one.finish(askForConsent().with("limited", "yes").with("notItems", "all").with("notRecipients", "all"));

        one.finish(share());

        assertThat(one.decisionsOn(ConcernProcess.KEY))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.SHARED_WITHOUT_CONSENT));
        one.finish(chooseWhatToWhomAndHow());
        assertThat(one.openSteps()).contains(SharingProcess.Step.SEND_IT);
    }

    @Serves({"R4.1", "R7.1"})
    @Test
    void consentIsNoLawForWhatNobodyAgreedTo() {
        Case one = atTheDecisionWithHarmMet();

        assertThatThrownBy(() -> one.finish(share().with("lawfulBasis", "uk-gdpr-consent")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nobody agreed to share item 1 about person 1 (the child)")
                .hasMessageContaining("Choose another law, or leave it out.");
    }

    @Serves({"R4.1", "G1"})
    @Test
    void eachItemMayRestOnTheLawThatTheRulesSuggestForIt() {
        Case one = story.raise(concern())
                .finish(describeTheInformation().withRow("items", wonTheRace()))
                .finish(weighTheRisk())
                .finish(askForConsent());

        one.finish(share().with("lawfulBasis", "as-suggested"));

        assertThat((List<Map<String, Object>>)
                        one.decisionsOn(ConcernProcess.KEY).get(0).content().get("items"))
                .map(item -> (Object) ((Map<?, ?>) item.get("lawfulBasis")).get("key"))
                .containsExactly("uk-gdpr-consent", "uk-gdpr-public-task");
    }

    @Serves("R4.1")
    @Test
    void lawThatIsNotConfirmedIsNamedAndCannotBeChosen() {
        Case one = agreed();

        assertThat(shownAt(one).get("lawText").toString()).startsWith("Not confirmed, so it cannot be chosen: ");
        assertThatThrownBy(() -> one.finish(share().with("lawfulBasis", "children-act-2004-s16la")))
                .isInstanceOf(Refused.class);
    }

    private static Map<String, Object> wonTheRace() {
        Map<String, Object> known = new HashMap<>(item("1", "Mia won the race."));
        known.putAll(Map.of("confidential", "maybe-not", "isPrivate", "no", "isPublic", "yes", "expectedPrivate", "no"));
        return known;
    }
}
