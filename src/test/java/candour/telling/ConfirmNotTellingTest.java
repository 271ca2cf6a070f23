package candour.telling;

import static candour.testing.Filled.agreeNotToTell;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.leadTellsThem;
import static candour.testing.Filled.leaveChildrensServicesUntold;
import static candour.testing.Filled.leaveThePoliceUntold;
import static candour.testing.Filled.takeOver;
import static candour.testing.Filled.tellThemAfterAll;
import static candour.testing.Story.LEAD;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;
import static candour.testing.Story.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.Outcome;
import candour.lead.LeadDecides;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Story;
import candour.testing.Serves;
import candour.testing.Story.Case;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code confirm-not-telling}: a second person, the safeguarding lead or else the senior, by name. */
@Serves("R5.2")
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class ConfirmNotTellingTest {

    @Autowired
    private Story story;

    @AfterAll
    void everyStepOfTheModelWasReached() {
        story.wentThroughAllOf(Telling.CONFIRM_NOT_TELLING);
    }

    @Test
    void onlyTheLeadsOfTheAgencyAreAsked() {
        Case one = story.raise(danger()).finish(leaveThePoliceUntold());

        assertThat(one.step(Telling.AGREE_NOT_TO_TELL).getAssignee()).isNull();
        assertThat(one.groupsOf(Telling.AGREE_NOT_TO_TELL)).containsExactly("northfield-school-lead");
        one.isDueIn(Telling.AGREE_NOT_TO_TELL, Duration.ofMinutes(15));
        for (String other : new String[] {PRACTITIONER, MANAGER, "grace.adeyemi"}) {
            assertThatThrownBy(() -> one.finish(other, agreeNotToTell())).hasMessageContaining("cannot find the step");
        }
        assertThat(one.hasEnded(Telling.CONFIRM_NOT_TELLING)).isFalse();
    }

    @Test
    void aLeadWhoDoesNotAnswerMeetsTheNamedSenior() {
        Case one = story.raise(danger()).finish(leaveThePoliceUntold());

        one.runOut(Telling.AGREE_NOT_TO_TELL);

        assertThat(one.step(Telling.AGREE_NOT_TO_TELL).getAssignee()).isEqualTo(SENIOR);
        assertThat(one.passed()).doesNotContain(LeadDecides.PROCESS);

        one.finish(SENIOR, agreeNotToTell());

        assertThat(one.decisionsOn(Telling.POLICE)).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.NOT_TOLD);
            assertThat(decision.decidedBy()).isEqualTo(SENIOR);
        });
    }

    @Test
    void aLeadAnswersOnEachMatterApart() {
        Case one = story.raise(danger()).finish(leaveThePoliceUntold()).finish(LEAD, agreeNotToTell());

        one.finish(leaveChildrensServicesUntold()).finish(LEAD, leadTellsThem());

        assertThat(one.decisionsOn(Telling.POLICE))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.NOT_TOLD));
        assertThat(one.decisionsOn(Telling.CHILDRENS_SERVICES))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.TOLD));
        assertThat(one.timesAt(Telling.AGREE_NOT_TO_TELL)).isEqualTo(2);
    }

    @Test
    void inTheirOwnCaseALeadMayTellButNotKeepSilent() {
        Case own = story.raise(LEAD, danger()).finish(LEAD, leaveThePoliceUntold());

        assertThatThrownBy(() -> own.finish(LEAD, agreeNotToTell()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("your own case");

        own.finish(LEAD, leadTellsThem());
        assertThat(own.decisionsOn(Telling.POLICE))
                .singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.TOLD));
    }

    /** A case that goes back does not make the lead a second person to their own silence. */
    @Test
    void aLeadWhoLeftThemUntoldAndGaveTheCaseBackDoesNotAgreeToIt() {
        Case one = story.raise(danger())
                .change(handOver("Ruth Bell"))
                .finish(LEAD, leaveThePoliceUntold())
                .change(LEAD, handOver("Amina Khan"));

        assertThatThrownBy(() -> one.finish(LEAD, agreeNotToTell()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("You wrote this yourself");

        one.runOut(Telling.AGREE_NOT_TO_TELL).finish(SENIOR, agreeNotToTell());
        assertThat(one.decisionsOn(Telling.POLICE))
                .singleElement()
                .satisfies(decision -> assertThat(decision.decidedBy()).isEqualTo(SENIOR));
    }

    @Test
    void aLeadWhoTookTheCaseOverDoesNotAgreeToSilenceInIt() {
        Case one = story.raise(danger())
                .runOut(Telling.NOTIFY_THE_POLICE)
                .finish(LEAD, takeOver())
                .finish(LEAD, leaveThePoliceUntold());

        assertThatThrownBy(() -> one.finish(LEAD, agreeNotToTell())).isInstanceOf(Refused.class);

        one.runOut(Telling.AGREE_NOT_TO_TELL).finish(SENIOR, tellThemAfterAll());
        assertThat(one.step(Telling.NOTIFY_THE_POLICE).getAssignee()).isEqualTo(LEAD);
        one.finish(LEAD, describeTheInformation());
    }
}
