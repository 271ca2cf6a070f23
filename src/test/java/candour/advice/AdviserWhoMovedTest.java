package candour.advice;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.danger;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.leaveThePoliceUntold;
import static candour.testing.Filled.readTheAdvice;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever advised or was asked as a manager, and is none any more, has no part in the case (R11.8; A03). */
@Serves({"R11.5", "R11.8"})
@EngineTest
class AdviserWhoMovedTest {

    private static final String NADIA = "nadia.moved";
    private static final String MANAGERS = "northfield-school-manager";
    private static final String PRACTITIONERS = "northfield-school-practitioner";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Staff staff;

    @BeforeEach
    void starts() {
        staff.join(NADIA, "Nadia", "Moved", MANAGERS);
    }

    @AfterEach
    void ends() {
        staff.leave(NADIA);
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private void becomesAPractitioner() {
        identities.createMembership(NADIA, PRACTITIONERS);
        identities.deleteMembership(NADIA, MANAGERS);
    }

    private Story.Case asked() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        person(Story.PRACTITIONER)
                .sendForm("/cases/" + told.reference() + "/advice", Map.of("whom", "by-name:" + NADIA, "question", "What first?"));
        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(NADIA);
        return told;
    }

    @Test
    void whoWasAskedByNameAndAdvisesNobodyAnyMoreReadsTheCaseNoMore() {
        Story.Case told = asked();

        becomesAPractitioner();

        assertThat(person(NADIA).page("/cases/" + told.reference()).statusCode()).as("the case").isEqualTo(404);
        assertThat(person(NADIA).page("/cases/" + told.reference() + "/names").statusCode()).as("the names").isEqualTo(404);
    }

    @Test
    void norDoTheyAdvise() {
        Story.Case told = asked();
        becomesAPractitioner();

        assertThatThrownBy(() -> told.finish(NADIA, giveAdvice())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void norDoTheyGetTheNames() {
        Story.Case told = asked();
        becomesAPractitioner();

        person(NADIA).sendForm("/cases/" + told.reference() + "/names", Map.of("reason", "I want to know who it is."));

        assertThat(person(NADIA).page("/cases/" + told.reference() + "/names").body()).doesNotContain("Mia Lowe");
    }

    @Test
    void whoAdvisedAndAdvisesNobodyAnyMoreIsNotToldWhatWasDecided() {
        Story.Case told = asked().finish(NADIA, giveAdvice()).finish(readTheAdvice());
        becomesAPractitioner();
        assertThat(person(NADIA).page("/cases/" + told.reference()).statusCode()).as("before").isEqualTo(404);

        told.finish(weighTheRisk()).finish(askForConsent()).finish(decline().with("whyAgainstAdvice", "Her mother has bought one."));

        assertThat(person(NADIA).page("/cases/" + told.reference()).statusCode()).as("the case").isEqualTo(404);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(told.reference()).taskAssignee(NADIA).count())
                .as("their steps")
                .isZero();
    }

    /** Nobody is there to read it. */
    @Test
    void norDoesAStepWaitForWhoHasLeft() {
        Story.Case told = asked().finish(NADIA, giveAdvice()).finish(readTheAdvice());
        staff.leave(NADIA);

        told.finish(weighTheRisk()).finish(askForConsent()).finish(decline().with("whyAgainstAdvice", "Her mother has bought one."));

        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(told.reference()).taskAssignee(NADIA).count())
                .as("steps of somebody who is not there")
                .isZero();
    }

    /** The page offers every practitioner for the cases of whoever is away. */
    @Test
    void whoStandsInForAManagerAndAdvisesNobodyDoesNotGetTheAdvice() {
        staff.join("viktor.stands", "Viktor", "Stands", PRACTITIONERS);
        try {
            Story.Case told = story.raise(concern())
                    .finish(describeTheInformation())
                    .finish(weighTheRisk()
                            .with("doubt", "yes")
                            .with("whomToAsk", "Nadia Moved")
                            .with("whyNames", "You, Nadia, taught her brother."))
                    .finish(askForConsent());
            assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(NADIA);
            HttpPerson viktor = person("viktor.stands");
            assertThat(viktor.page("/cases/" + told.reference()).statusCode()).as("before").isEqualTo(404);

            person(Story.LEAD).sendForm("/absence", Map.of("away", NADIA, "why", "away", "instead", "viktor.stands"));

            assertThat(viktor.page("/cases/" + told.reference() + "/names").body()).doesNotContain("Mia Lowe", "taught her brother");
            assertThat(viktor.page("/cases/" + told.reference()).statusCode()).as("the case").isEqualTo(404);
            assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isNotEqualTo("viktor.stands");
        } finally {
            staff.leave("viktor.stands");
        }
    }

    /** The lead was told of an allegation by name, and leads nobody any more. */
    @Test
    void whoLeadsNoMoreReadsNoMoreWhichColleagueItIsAbout() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Tom Okafor"));
        assertThat(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(Story.LEAD);

        staff.with(PRACTITIONERS, Story.LEAD, () -> staff.without("northfield-school-lead", Story.LEAD, () -> {
            assertThat(person(Story.LEAD).page("/cases/" + told.reference()).statusCode()).as("the case").isEqualTo(404);
            assertThat(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isNotEqualTo(Story.LEAD);
        }));
    }

    /** What came to a senior manager after the lead, who is none any more. */
    @Test
    void whoIsNoSeniorManagerAnyMoreKeepsNoStepOfTheLead() {
        staff.join("gone.senior", "Gone", "Senior", "northfield-school-senior");
        try {
            Story.Case told = story.raise(danger()).finish(leaveThePoliceUntold());
            told.runOut("agree-not-to-tell");
            tasks.setAssignee(told.step("agree-not-to-tell").getId(), "gone.senior");

            identities.createMembership("gone.senior", PRACTITIONERS);
            identities.deleteMembership("gone.senior", "northfield-school-senior");

            assertThat(person("gone.senior").page("/cases/" + told.reference()).statusCode()).as("the case").isEqualTo(404);
        } finally {
            staff.leave("gone.senior");
        }
    }
}
