package candour.decision;

import static candour.testing.Filled.askForAdvice;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.confirmNotSharing;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.item;
import static candour.testing.Filled.managerShares;
import static candour.testing.Filled.refuseConsent;
import static candour.testing.Filled.share;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.takeOver;
import static candour.testing.Filled.thinkAgain;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Filled.withdrawConsent;
import static candour.testing.Story.LEAD;
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
import candour.submission.Moment;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Story;
import candour.testing.Serves;
import candour.testing.Story.Case;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Model {@code decision}: advice where it helps, a second person where not sharing is dangerous, and a clock. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class DecisionTest {

    private static final String DECIDE = DecisionProcess.Step.SHARE_OR_DECLINE;

    @Autowired
    private Story story;

    @Autowired
    private ShownForms shown;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

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

    private static Filled askAgain() {
        return askForAdvice().with("decision", "ask-again");
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

    private Map<String, Object> shownAt(Case one) {
        return shown.forTask(one.step(DECIDE).getId(), PRACTITIONER);
    }

    private void consentEndedYesterday(Case one) {
        jdbc.sql("update consent set expires_on = :yesterday where reference = :reference")
                .param("yesterday", LocalDate.now(Moment.LONDON).minusDays(1))
                .param("reference", one.reference())
                .update();
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

    @Serves({"R5.1", "R5.3"})
    @Test
    void whereHarmIsMetTheClockRunsFourHours() {
        Case one = atTheDecisionWithHarmMet();

        one.runsOutIn(DecisionProcess.Step.CLOCK_RUNS_OUT, Duration.ofHours(4));
        one.isDueIn(DECIDE, Duration.ofHours(4));
    }

    @Test
    void whereHarmIsUnsureTheClockRunsOneDay() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("sufferingHarm", "unsure"))
                .finish(askForConsent());

        one.runsOutIn(DecisionProcess.Step.CLOCK_RUNS_OUT, Duration.ofHours(24));
        one.isDueIn(AdviceProcess.GIVE_ADVICE, Duration.ofHours(2));
    }

    @Test
    void whereNoHarmIsKnownTheClockRunsThreeDays() {
        Case one = agreed();

        one.runsOutIn(DecisionProcess.Step.CLOCK_RUNS_OUT, Duration.ofHours(72));
        one.isDueIn(DECIDE, Duration.ofHours(24));
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

    /** The clock and the step ran out in the same minute, and the lead was asked twice about one matter. */
    @Serves({"R5.1", "R5.3"})
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLeadIsAskedOnceWhereTheClockAndTheStepRunOutTogether(boolean clockFirst) {
        Case one = atTheDecisionWithHarmMet();
        hoursPass(one);

        one.runOut(clockFirst ? DecisionProcess.Step.CLOCK_RUNS_OUT : DECIDE);
        one.runOut(clockFirst ? DECIDE : DecisionProcess.Step.CLOCK_RUNS_OUT);

        assertThat(one.timesAt(LeadDecides.DECIDE_AS_LEAD)).isEqualTo(1);
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.OCCASION.name())).isEqualTo("harm-clock");
        one.finish(LEAD, carryOn()).runOut("same-time-again");
        assertThat(one.timesAt(LeadDecides.DECIDE_AS_LEAD)).as("and again until it is decided").isEqualTo(2);
    }

    @Serves({"R5.1", "R5.3"})
    @Test
    void whereHarmIsUnsureTheDecisionIsNotDueLaterThanItsClock() {
        Case one = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("sufferingHarm", "unsure"))
                .finish(askForConsent());
        hoursPass(one);

        one.finish(MANAGER, giveAdvice());

        one.isDueIn(DECIDE, Duration.ZERO);
    }

    /** As if the time of the decision were over, where it knows when that is. */
    private void hoursPass(Case one) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(one.reference())
                .processDefinitionKey(DecisionProcess.KEY)
                .variableValueNotEquals(LeadDecides.DECIDE_BY.name(), null)
                .list()
                .forEach(decision ->
                        runtime.setVariable(decision.getId(), LeadDecides.DECIDE_BY.name(), Instant.now().toString()));
    }

    @Test
    void aLeadWhoTakesTheCaseOverDecides() {
        Case one = atTheDecisionWithHarmMet().runOut(DecisionProcess.Step.CLOCK_RUNS_OUT);

        one.finish(LEAD, takeOver()).finish(LEAD, share());

        assertThat(one.step(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW).getAssignee())
                .isEqualTo(LEAD);
        assertThat(one.decisionsOn(ConcernProcess.KEY))
                .singleElement()
                .satisfies(decision -> assertThat(decision.decidedBy()).isEqualTo(LEAD));
    }

    @Test
    void adviceThatDoesNotComeMeetsTheLead() {
        Case one = agreed().finish(askForAdvice());

        one.isDueIn(AdviceProcess.GIVE_ADVICE, Duration.ofHours(24));
        one.runOut(AdviceProcess.GIVE_ADVICE);

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(AdviceProcess.GIVE_ADVICE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.STEP.name()))
                .isEqualTo(AdviceProcess.GIVE_ADVICE);
        one.isDueIn(LeadDecides.DECIDE_AS_LEAD, Duration.ofHours(24));
    }

    @Test
    void aDecisionThatDoesNotComeMeetsTheLead() {
        Case one = agreed();

        one.runOut(DECIDE);

        assertThat(one.openSteps()).containsExactlyInAnyOrder(DECIDE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        assertThat(one.passed()).doesNotContain(DecisionProcess.Step.BRING_IN_THE_LEAD);
    }

    private Case agreed() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent());
    }

    private Case atTheDecisionWithHarmMet() {
        return story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet());
    }
}
