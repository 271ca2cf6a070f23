package candour.telling;

import static candour.testing.Filled.agreeNotToTell;
import static candour.testing.Filled.carryOn;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.leadTellsThem;
import static candour.testing.Filled.leaveThePoliceUntold;
import static candour.testing.Filled.tellThePolice;
import static candour.testing.Filled.tellThemAfterAll;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Outcome;
import candour.concern.ConcernProcess;
import candour.lead.LeadDecides;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code tell-the-police}: told at once, or not told with the safeguarding lead's word for it. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class TellThePoliceTest {

    @Autowired
    private Story story;

    @AfterAll
    void everyStepOfTheModelWasReached() {
        story.wentThroughAllOf(Telling.POLICE);
    }

    @ParameterizedTest
    @CsvSource({"yes, no", "unsure, no", "no, yes", "yes, yes"})
    void dangerOrCrimeStartsTheTellingAtOnceBesideTheCase(String dangerNow, String crimeSuspected) {
        Case one = story.raise(concern().with("dangerNow", dangerNow).with("crimeSuspected", crimeSuspected));

        assertThat(one.openSteps())
                .containsExactlyInAnyOrder(
                        Telling.NOTIFY_THE_POLICE,
                        Telling.NOTIFY_CHILDRENS_SERVICES,
                        ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
        assertThat(one.step(Telling.NOTIFY_THE_POLICE).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(one.step(Telling.NOTIFY_THE_POLICE).getPriority()).isEqualTo(100);
        one.isDueIn(Telling.NOTIFY_THE_POLICE, Duration.ofMinutes(15));
    }

    @Test
    void withoutDangerOrCrimeNobodyIsToldAtOnce() {
        Case one = story.raise(concern());

        assertThat(one.openSteps()).containsExactly(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
        assertThat(one.passed()).doesNotContain(Telling.POLICE);
    }

    @Test
    void whatWasToldIsRecordedAndNeedsNobodysAgreement() {
        Case one = story.raise(danger());

        one.finish(tellThePolice());

        assertThat(one.hasEnded(Telling.POLICE)).isTrue();
        assertThat(one.hasEnded(Telling.CHILDRENS_SERVICES)).isFalse();
        assertThat(one.decisionsOn(Telling.POLICE)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.TOLD);
            assertThat(decision.decidedBy()).isEqualTo(PRACTITIONER);
            assertThat(decision.reasons()).isEqualTo("That Mia is in danger, and where she is.");
            assertThat(decision.content()).containsKey("practitioner").doesNotContainKey("safeguardingLead");
        });
        assertThat(one.passed()).doesNotContain(Telling.CONFIRM_NOT_TELLING);
    }

    @Test
    void notTellingIsNotSettledBeforeTheLeadAgrees() {
        Case one = story.raise(danger());

        one.finish(leaveThePoliceUntold());

        assertThat(one.groupsOf(Telling.AGREE_NOT_TO_TELL)).containsExactly("northfield-school-lead");
        assertThat(one.hasEnded(Telling.POLICE)).isFalse();
        assertThat(one.decisionsOn(Telling.POLICE)).isEmpty();

        one.finish(LEAD, agreeNotToTell());

        assertThat(one.hasEnded(Telling.POLICE)).isTrue();
        assertThat(one.decisionsOn(Telling.POLICE)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.NOT_TOLD);
            assertThat(decision.decidedBy()).isEqualTo(LEAD);
            assertThat(decision.reasons()).isEqualTo("They know; I called and asked.");
            assertThat(decision.content()).containsKeys("practitioner", "safeguardingLead");
        });
    }

    @Test
    void aLeadWhoDoesNotAgreeSendsThePractitionerBackToTellThem() {
        Case one = story.raise(danger()).finish(leaveThePoliceUntold());

        one.finish(LEAD, tellThemAfterAll());

        assertThat(one.step(Telling.NOTIFY_THE_POLICE).getAssignee()).isEqualTo(PRACTITIONER);
        assertThat(one.timesAt(Telling.NOTIFY_THE_POLICE)).isEqualTo(2);
        assertThat(one.decisionsOn(Telling.POLICE)).isEmpty();

        one.finish(tellThePolice());

        assertThat(one.decisionsOn(Telling.POLICE))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.TOLD));
    }

    @Test
    void aLeadMayTellThemThemselves() {
        Case one = story.raise(danger()).finish(leaveThePoliceUntold());

        one.finish(LEAD, leadTellsThem());

        assertThat(one.hasEnded(Telling.POLICE)).isTrue();
        assertThat(one.timesAt(Telling.NOTIFY_THE_POLICE)).isEqualTo(1);
        assertThat(one.decisionsOn(Telling.POLICE)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.TOLD);
            assertThat(decision.decidedBy()).isEqualTo(LEAD);
        });
    }

    @Test
    void nobodyAgreesToTheirOwnSilence() {
        Case own = story.raise(LEAD, danger()).finish(LEAD, leaveThePoliceUntold());

        assertThatThrownBy(() -> own.finish(LEAD, agreeNotToTell()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("your own case");

        assertThat(own.hasEnded(Telling.POLICE)).isFalse();
        assertThat(own.decisionsOn(Telling.POLICE)).isEmpty();
    }

    @Test
    void nothingCountsAsToldThatLiesAhead() {
        Case one = story.raise(danger());

        assertThatThrownBy(() -> one.finish(tellThePolice().with("toldOn", "in 1 days")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("lies in the future");

        assertThat(one.openSteps()).contains(Telling.NOTIFY_THE_POLICE);
    }

    @Test
    void afterFifteenMinutesTheLeadIsAskedAndTheTellingStaysOpen() {
        Case one = story.raise(danger());

        one.runOut(Telling.NOTIFY_THE_POLICE);

        assertThat(one.openSteps()).contains(Telling.NOTIFY_THE_POLICE, LeadDecides.DECIDE_AS_LEAD);
        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
        assertThat(one.factIn(LeadDecides.DECIDE_AS_LEAD, LeadDecides.STEP.name()))
                .isEqualTo(Telling.NOTIFY_THE_POLICE);
        one.isDueIn(LeadDecides.DECIDE_AS_LEAD, Duration.ofHours(2));

        one.finish(LEAD, carryOn()).finish(tellThePolice());

        assertThat(one.hasEnded(Telling.POLICE)).isTrue();
    }
}
