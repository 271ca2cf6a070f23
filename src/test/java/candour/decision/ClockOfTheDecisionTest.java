package candour.decision;

import static candour.testing.Filled.askForAdvice;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.share;
import static candour.testing.Filled.takeOver;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.concern.ConcernProcess;
import candour.lead.LeadDecides;
import candour.sharing.SharingProcess;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story.Case;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision has a clock, by how much harm is known, and whoever lets it run out meets the lead (R5.1, R5.3). */
@EngineTest
class ClockOfTheDecisionTest extends AtTheDecision {

    @Autowired
    private RuntimeService runtime;

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
}
