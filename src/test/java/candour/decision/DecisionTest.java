package candour.decision;

import static candour.testing.Filled.askForAdvice;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.item;
import static candour.testing.Filled.managerShares;
import static candour.testing.Filled.share;
import static candour.testing.Filled.thinkAgain;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.advice.AdviceProcess;
import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.consent.ConsentProcess;
import candour.lead.LeadDecides;
import candour.sharing.SharingProcess;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story.Case;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;

/** Model {@code decision}: advice where it helps, a second person where not sharing is dangerous, and a clock. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class DecisionTest extends AtTheDecision {

    @AfterAll
    void everyStepOfTheModelWasReached() {
        story.wentThroughAllOf(DecisionProcess.KEY);
    }

    @Serves({"R7.1", "G4"})
    @Test
    void whereTheyAgreedTheDecisionNeedsNoAdvice() {
        Case one = agreed();

        assertThat(one.openSteps()).containsExactly(DECIDE);
        assertThat(one.step(DECIDE).getAssignee()).isEqualTo(PRACTITIONER);

        one.finish(share());

        assertThat(one.hasEnded(DecisionProcess.KEY)).isTrue();
        assertThat(one.passed())
                .contains(SharingProcess.KEY)
                .doesNotContain(
                        AdviceProcess.MANAGER,
                        DecisionProcess.Step.ASK_FOR_ADVICE_BESIDE,
                        DecisionProcess.CONFIRM_NOT_SHARING,
                        LeadDecides.PROCESS);
    }

    @Serves({"R11.5", "R9.7", "G3"})
    @Test
    void inDoubtAdviceComesBeforeTheDecision() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());

        assertThat(one.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);
        assertThat(one.groupsOf(AdviceProcess.GIVE_ADVICE)).containsExactly("northfield-school-manager");

        one.finish(MANAGER, giveAdvice());

        assertThat(one.openSteps()).containsExactly(DECIDE);
        assertThat(one.passed()).doesNotContain(DecisionProcess.Step.ASK_FOR_ADVICE_BESIDE);
    }

    @Serves({"R10.1", "R11.5"})
    @Test
    void whereHarmIsUnsureAdviceComesBeforeTheDecision() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("sufferingHarm", "unsure"))
                .finish(askForConsent());

        assertThat(one.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);
    }

    @Serves({"R10.1", "G5"})
    @Test
    void whereHarmIsMetAdviceIsAskedBesideAndDelaysNothing() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(harmIsMet().with("doubt", "yes"));

        assertThat(one.openSteps()).contains(DECIDE, AdviceProcess.GIVE_ADVICE);
        assertThat(one.passed()).doesNotContain(DecisionProcess.Step.GET_ADVICE);

        one.finish(share());

        assertThat(one.hasEnded(DecisionProcess.KEY)).isTrue();
        assertThat(one.openSteps())
                .contains(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW, AdviceProcess.GIVE_ADVICE);
    }

    @Test
    void aPractitionerWhoAsksForAdviceWaitsForItWhereNoHarmIsKnown() {
        Case one = agreed();

        one.finish(askForAdvice());

        assertThat(one.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);
        assertThat(one.passed()).doesNotContain(DecisionProcess.Step.ASK_FOR_ADVICE_BESIDE);

        one.finish(MANAGER, giveAdvice());

        assertThat(one.openSteps()).containsExactly(DECIDE);
        assertThat(one.timesAt(DECIDE)).isEqualTo(2);
    }

    @Test
    void aPractitionerWhoAsksForAdviceWaitsForItWhereHarmIsUnsure() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("sufferingHarm", "unsure"))
                .finish(askForConsent())
                .finish(MANAGER, giveAdvice());

        one.finish(askForAdvice());

        assertThat(one.openSteps()).containsExactly(AdviceProcess.GIVE_ADVICE);
        assertThat(one.passed()).doesNotContain(DecisionProcess.Step.ASK_FOR_ADVICE_BESIDE);
    }

    @Test
    void aPractitionerWhoAsksForAdviceKeepsTheDecisionWhereHarmIsMet() {
        Case one = atTheDecisionWithHarmMet();

        one.finish(askForAdvice());

        assertThat(one.openSteps()).contains(DECIDE, AdviceProcess.GIVE_ADVICE);
        assertThat(one.passed()).doesNotContain(DecisionProcess.Step.GET_ADVICE);

        one.finish(share());

        assertThat(one.openSteps())
                .contains(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW, AdviceProcess.GIVE_ADVICE);
    }

    // what rests on a consent goes as far as the consent does

    @Serves({"R7.1", "R11.1"})
    @Test
    void whatTheConsentLeavesOutStaysAndTheRestGoesOn() {
        Case one = story.raise(concern())
                .finish(describeTheInformation().withRow("items", item("1", "Mia sleeps badly.")))
                .finish(weighTheRisk())
                .finish(askForConsent().with("limited", "yes").with("notItems", List.of("Mia sleeps badly.")));

        assertThat(shownAt(one).get("suggestionText").toString())
                .contains("**These have no basis yet. Leave them out, and share the rest:**")
                .contains("- Item 2 about person 1 (the child): consent refused.");
        assertThatThrownBy(() -> one.finish(share()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("item 2 about person 1 (the child) has no basis yet: consent refused.");

        one.finish(share().with("items", List.of("Mia has no coat.")));

        assertThat(one.decisionsOn(ConcernProcess.KEY)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.PARTLY_SHARED);
            assertThat((List<Map<String, Object>>) decision.content().get("items")).satisfiesExactly(
                    shared -> assertThat(shared).containsEntry("restsOnConsent", true).doesNotContainKey("whyNotShared"),
                    held -> assertThat(held).containsEntry("shared", false).containsEntry("whyNotShared", "consent refused"));
        });
    }

    @Serves("R7.1")
    @Test
    void aConsentThatHasEndedDoesNotCountWhenItIsDecided() {
        Case one = agreed();
        consentEndedYesterday(one);

        assertThat(shownAt(one).get("consentText").toString()).contains("consent was given, and has ended");
        assertThatThrownBy(() -> one.finish(share()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("item 1 about person 1 (the child) has no basis yet: the consent has ended.");

        one.finish(askAgain());

        assertThat(one.openSteps()).containsExactly(ConsentProcess.Step.ASK_FOR_CONSENT);
        assertThat(one.passed()).contains(DecisionProcess.Step.ASK_AGAIN).doesNotContain(AdviceProcess.MANAGER);

        one.finish(askForConsent()).finish(share());

        assertThat(one.decisionsOn(ConcernProcess.KEY))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.SHARED_WITH_CONSENT));
    }

    @Serves("G3")
    @Test
    void whoeverDecidesAgainstTheAdviceSaysWhy() {
        Case one = agreed().finish(askForAdvice()).finish(MANAGER, giveAdvice());

        assertThatThrownBy(() -> one.finish(decline()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("differently from what you were advised");

        one.finish(decline().with("whyAgainstAdvice", "Her mother has bought a coat since."));
        assertThat(one.hasEnded(DecisionProcess.KEY)).isTrue();
    }

    @Test
    void notSharingNeedsNoManagerWhereNoHarmIsKnown() {
        Case one = agreed();

        one.finish(decline());

        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);
        assertThat(one.passed()).doesNotContain(DecisionProcess.CONFIRM_NOT_SHARING, SharingProcess.KEY);
    }

    @Test
    void notSharingNeedsNoManagerWhereHarmIsUnsureAndAdviceWasGiven() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("sufferingHarm", "unsure"))
                .finish(askForConsent())
                .finish(MANAGER, giveAdvice().with("adviceGiven", "do-not-share"));

        one.finish(decline());

        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);
        assertThat(one.passed()).doesNotContain(DecisionProcess.CONFIRM_NOT_SHARING);
    }

    @Serves({"R5.3", "R13.2"})
    @Test
    void notSharingAlthoughHarmIsMetWaitsForAManager() {
        Case one = atTheDecisionWithHarmMet();

        one.finish(decline());

        assertThat(one.openSteps()).contains(DecisionProcess.Step.AGREE_NOT_TO_SHARE).doesNotContain(DECIDE);
        assertThat(one.decisionsOn(ConcernProcess.KEY)).isEmpty();

        one.finish(MANAGER, confirmNotSharing());

        assertThat(one.openSteps()).contains(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD);
        assertThat(one.passed()).doesNotContain(SharingProcess.KEY);
    }

    @Test
    void aPractitionerThinksAgainAndMayShareOrAskTheManagerOnceMore() {
        Case one = atTheDecisionWithHarmMet().finish(decline()).finish(MANAGER, thinkAgain());

        one.finish(decline());
        assertThat(one.openSteps()).contains(DecisionProcess.Step.AGREE_NOT_TO_SHARE);
        one.finish(MANAGER, thinkAgain()).finish(share());

        assertThat(one.openSteps()).contains(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW);
        assertThat(one.practitioner()).isEqualTo(PRACTITIONER);
        assertThat(one.decisionsOn(ConcernProcess.KEY)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.SHARED_WITHOUT_CONSENT);
            assertThat(decision.decidedBy()).isEqualTo(PRACTITIONER);
        });
    }

    @Test
    void aManagerWhoSharesEndsTheDecision() {
        Case one = atTheDecisionWithHarmMet().finish(decline());

        one.finish(MANAGER, managerShares());

        assertThat(one.hasEnded(DecisionProcess.KEY)).isTrue();
        assertThat(one.passed()).contains(SharingProcess.KEY);
        assertThat(one.timesAt(DECIDE)).isEqualTo(1);
    }

    @Test
    void theClockBringsInTheLeadAndTheDecisionGoesOn() {
        Case one = atTheDecisionWithHarmMet();

        one.runOut(DecisionProcess.Step.CLOCK_RUNS_OUT);

        assertThat(one.openSteps()).contains(DECIDE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.hasEnded(DecisionProcess.KEY)).isFalse();
        assertThat(one.passed()).contains(DecisionProcess.Step.LEAD_HAS_THE_CASE);
        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.OCCASION.name()))
                .isEqualTo("harm-clock");

        one.finish(share());

        assertThat(one.hasEnded(DecisionProcess.KEY)).isTrue();
        assertThat(one.openSteps()).contains(LeadDecides.DECIDE_AS_LEAD);
    }
}
