package candour.advice;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.readTheAdvice;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A concern about a colleague goes to the lead, never to a manager, whatever becomes of the lead (ADR 14). */
@Serves({"R11.5", "R11.8"})
@EngineTest
class NoManagerAdvisesAboutAColleagueTest {

    private static final String VIKTOR = "viktor.colleague";
    private static final String PAUL = "paul.practises";
    private static final String MANAGERS = "northfield-school-manager";
    private static final String LEADS = "northfield-school-lead";
    private static final String PRACTITIONERS = "northfield-school-practitioner";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private AskForAdvice askForAdvice;

    @BeforeEach
    void starts() {
        staff.join(VIKTOR, "Viktor", "Colleague", PRACTITIONERS);
        staff.join(PAUL, "Paul", "Practises", PRACTITIONERS);
        story.clearTheDesks();
    }

    @AfterEach
    void ends() {
        staff.leave(VIKTOR, PAUL);
    }

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private void ask(Story.Case told, String whom) {
        person(Story.PRACTITIONER)
                .sendForm("/cases/" + told.reference() + "/advice", Map.of("whom", whom, "question", "What first?"));
    }

    private int opens(String user, Story.Case told) {
        return person(user).page("/cases/" + told.reference()).statusCode();
    }

    private int form(String user, String taskId) {
        return person(user)
                .get("/camunda/api/engine/engine/" + engine.getName() + "/task/" + taskId + "/form-variables")
                .statusCode();
    }

    @Test
    void noManagerIsAskedByNameAboutAColleague() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Viktor Colleague"));

        ask(told, "by-name:" + Story.MANAGER);

        assertThat(person(Story.MANAGER).page("/cases/" + told.reference()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheManagersWereAskedBeforeGoesToTheLeadOnceItIsAboutAColleague() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        ask(told, "manager");
        assertThat(told.groupsOf(AdviceProcess.GIVE_ADVICE)).containsExactly("northfield-school-manager");

        told.change(itIsAbout("Viktor Colleague"));

        assertThat(person(Story.MANAGER).page("/cases/" + told.reference()).statusCode()).isEqualTo(404);
    }

    private Story.Case askedOfTheManagersBefore() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        ask(told, "manager");
        told.change(itIsAbout("Viktor Colleague"));
        assertThat(told.groupsOf(AdviceProcess.GIVE_ADVICE)).containsExactly(LEADS);
        engine.getTaskService().claim(told.step(AdviceProcess.GIVE_ADVICE).getId(), Story.LEAD);
        assertThat(opens(Story.MANAGER, told)).as("control").isEqualTo(404);
        return told;
    }

    @Test
    void norOnceTheLeadIsAway() {
        Story.Case told = askedOfTheManagersBefore();

        person(Story.LEAD).sendForm("/absence", Map.of("away", Story.LEAD, "why", "away", "instead", PAUL));

        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).as("who has it").isNotEqualTo(Story.MANAGER);
        assertThat(opens(Story.MANAGER, told)).isEqualTo(404);
    }

    @Test
    void norOnceTheLeadLeadsNoMore() {
        Story.Case told = askedOfTheManagersBefore();

        staff.with(PRACTITIONERS, Story.LEAD, () -> staff.without(LEADS, Story.LEAD, () -> {
            assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).as("who has it").isNotNull();
            assertThat(opens(Story.MANAGER, told)).isEqualTo(404);
        }));
    }

    @Test
    void norOnceALeadWhoIsAManagerTooPutsItBack() {
        staff.with(MANAGERS, Story.LEAD, () -> {
            Story.Case told = askedOfTheManagersBefore();
            String step = told.step(AdviceProcess.GIVE_ADVICE).getId();

            int answer = person(Story.LEAD)
                    .post("/camunda/api/engine/engine/" + engine.getName() + "/task/" + step + "/unclaim", "{}")
                    .statusCode();

            assertThat(opens(Story.MANAGER, told)).as("after " + answer).isEqualTo(404);
        });
    }

    @Test
    void norOnceTheCaseIsGivenToTheLead() {
        Story.Case told = askedOfTheManagersBefore();

        person(Story.LEAD).sendForm("/absence", Map.of("away", Story.PRACTITIONER, "why", "away", "instead", Story.LEAD));
        assertThat(told.practitioner()).isEqualTo(Story.LEAD);

        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).as("who has it").isNotEqualTo(Story.MANAGER);
        assertThat(opens(Story.MANAGER, told)).isEqualTo(404);
    }

    @Test
    void aLeadWhoIsAManagerAloneNowReadsNoMoreWhichColleagueItIsAbout() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Viktor Colleague"));
        String step = told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getId();
        assertThat(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(Story.LEAD);

        staff.with(MANAGERS, Story.LEAD, () -> staff.without(LEADS, Story.LEAD, () -> {
            assertThat(form(Story.LEAD, step)).as("the form").isEqualTo(404);
            assertThat(opens(Story.LEAD, told)).as("the case").isEqualTo(404);
        }));
    }

    @Test
    void norDoTheyKeepTheAdviceTheyWereAskedByName() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Viktor Colleague"));
        ask(told, "by-name:" + Story.LEAD);
        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(Story.LEAD);

        staff.with(MANAGERS, Story.LEAD, () -> staff.without(LEADS, Story.LEAD, () -> {
            assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isNotEqualTo(Story.LEAD);
        }));
    }

    @Test
    void whatAManagerIsToReadOfTheDecisionGoesFromThemOnceItIsAboutAColleague() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        ask(told, "by-name:" + Story.MANAGER);
        told.finish(Story.MANAGER, giveAdvice())
                .finish(readTheAdvice())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(decline().with("whyAgainstAdvice", "Her mother has bought one."));
        assertThat(told.step(AdviceProcess.READ_WHAT_WAS_DECIDED).getAssignee()).isEqualTo(Story.MANAGER);

        told.change(itIsAbout("Viktor Colleague"));

        assertThat(told.step(AdviceProcess.READ_WHAT_WAS_DECIDED).getAssignee()).isEqualTo(Story.LEAD);
    }

    @Test
    void soDoesWhatOneIsToReadOfAnAnswerThatIsNotNeeded() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes").with("whomToAsk", "Tom Okafor"))
                .finish(askForConsent());
        told.change(somethingNew());
        assertThat(told.step("read-why-your-answer-is-not-needed").getAssignee()).isEqualTo(Story.MANAGER);

        told.change(itIsAbout("Viktor Colleague"));

        assertThat(told.step("read-why-your-answer-is-not-needed").getAssignee()).isNotEqualTo(Story.MANAGER);
        assertThat(opens(Story.MANAGER, told)).isEqualTo(404);
    }

    /** Somebody can be asked wherever there is doubt (R9.7), at worst the contact outside. */
    @Test
    void theLeadWhoHasACaseAboutTheSeniorManagerCanAskSomebody() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Siân Hughes"));
        person(Story.LEAD).sendForm("/absence", Map.of("away", Story.PRACTITIONER, "why", "away", "instead", Story.LEAD));
        assertThat(told.practitioner()).isEqualTo(Story.LEAD);

        assertThat(askForAdvice.whomToAsk(told.reference())).isNotEmpty();
    }

    /** What became of a question, for the manager who was asked; whoever stands in for their cases answers for nothing. */
    @Test
    void aPractitionerWhoStandsInDoesNotReadWhyAManagersAnswerIsNotNeeded() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes").with("whomToAsk", "Tom Okafor").with("whyNames", "You, Tom, taught her brother."))
                .finish(askForConsent());
        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(Story.MANAGER);
        told.change(somethingNew());
        assertThat(told.step("read-why-your-answer-is-not-needed").getAssignee()).isEqualTo(Story.MANAGER);
        assertThat(opens(PAUL, told)).as("before").isEqualTo(404);

        person(Story.LEAD).sendForm("/absence", Map.of("away", Story.MANAGER, "why", "away", "instead", PAUL));

        assertThat(opens(PAUL, told)).as("the case").isEqualTo(404);
    }
}
