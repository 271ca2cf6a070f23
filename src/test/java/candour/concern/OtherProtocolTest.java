package candour.concern;

import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.refer;
import static candour.testing.Filled.takeOver;
import static candour.testing.Filled.tellChildrensServices;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.useTheOtherProtocol;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Outcome;
import candour.lead.LeadDecides;
import candour.telling.Telling;
import candour.testing.EngineTest;
import candour.testing.Story;
import candour.testing.Serves;
import candour.testing.Story.Case;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code other-protocol}: out of scope, but never out of mind where a child could come to harm. */
@Serves({"R3.1", "R3.2", "R3.3"})
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class OtherProtocolTest {

    private static final String USE = OtherProtocolProcess.Step.USE_THE_OTHER_PROTOCOL;

    @Autowired
    private Story story;

    @AfterAll
    void everyStepOfTheModelWasReached() {
        story.wentThroughAllOf(OtherProtocolProcess.KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inside-the-mash", "cse-intelligence", "own-records", "court-disclosure"})
    void whereNoHarmIsFearedThePractitionerHandsItOver(String business) {
        Case one = story.raise(outOfScope().with("business", business));

        assertThat(one.openSteps()).containsExactly(USE);
        assertThat(one.step(USE).getAssignee()).isEqualTo(PRACTITIONER);
        one.isDueIn(USE, Duration.ofHours(24));

        one.finish(useTheOtherProtocol());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.passed())
                .contains(OtherProtocolProcess.Step.HANDED_OVER)
                .doesNotContain(LeadDecides.PROCESS, ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
        assertThat(one.decisionsOn(ConcernProcess.KEY)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
            assertThat(decision.reasons()).isEqualTo("She asks for her own file.");
        });
    }

    @ParameterizedTest
    @CsvSource({"yes, no, no", "unsure, no, no", "no, yes, no", "no, unsure, no", "no, no, yes", "no, no, unsure"})
    void whereHarmIsPossibleTheLeadIsAskedFirst(String couldComeToHarm, String dangerNow, String crimeSuspected) {
        Case one = story.raise(outOfScope()
                .with("couldComeToHarm", couldComeToHarm)
                .with("dangerNow", dangerNow)
                .with("crimeSuspected", crimeSuspected));

        assertThat(one.openSteps()).contains(LeadDecides.DECIDE_AS_LEAD).doesNotContain(USE);
        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.OCCASION.name()))
                .isEqualTo("out-of-scope");
        one.isDueIn(LeadDecides.DECIDE_AS_LEAD, Duration.ofHours(2));

        one.finish(LEAD, carryOn());

        assertThat(one.step(USE).getAssignee()).isEqualTo(PRACTITIONER);
    }

    @Test
    void aLeadWhoTakesTheCaseOverHandsItOver() {
        Case one = story.raise(outOfScope().with("couldComeToHarm", "yes"));

        one.finish(LEAD, takeOver());

        assertThat(one.step(USE).getAssignee()).isEqualTo(LEAD);

        one.finish(LEAD, useTheOtherProtocol());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
        assertThat(one.decisionsOn(ConcernProcess.KEY))
                .singleElement()
                .satisfies(decision -> assertThat(decision.decidedBy()).isEqualTo(LEAD));
    }

    @Test
    void aLeadWhoRefersItLeavesTheHandOverToThePractitioner() {
        Case one = story.raise(outOfScope().with("couldComeToHarm", "unsure"));

        one.finish(LEAD, refer());

        assertThat(one.step(USE).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(one.decisionsOn(LeadDecides.PROCESS)).hasSize(1);
    }

    @Test
    void aLeadWhoDoesNotAnswerMeetsTheNamedSenior() {
        Case one = story.raise(outOfScope().with("couldComeToHarm", "yes"));

        one.runOut(LeadDecides.DECIDE_AS_LEAD);

        assertThat(one.step(LeadDecides.DECIDE_AS_LEAD).getAssignee()).isEqualTo(SENIOR);
        assertThat(one.openSteps()).doesNotContain(USE);
    }

    @Test
    void dangerIsToldEvenWhereAnotherProtocolApplies() {
        Case one = story.raise(outOfScope().with("dangerNow", "yes").with("couldComeToHarm", "yes"));

        one.finish(LEAD, carryOn()).finish(useTheOtherProtocol());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isFalse();
        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(Telling.NOTIFY_THE_POLICE, Telling.NOTIFY_CHILDRENS_SERVICES);

        one.finish(tellThePolice()).finish(tellChildrensServices());

        assertThat(one.hasEnded(ConcernProcess.KEY)).isTrue();
    }

    @Test
    void aHandOverThatDoesNotComeMeetsTheLead() {
        Case one = story.raise(outOfScope());

        one.runOut(USE);

        assertThat(one.openSteps()).containsExactlyInAnyOrder(USE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.OCCASION.name()))
                .isEqualTo("overdue");
    }
}
