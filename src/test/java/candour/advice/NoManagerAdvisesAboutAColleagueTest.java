package candour.advice;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.handOver;
import static candour.testing.Filled.itIsAbout;
import static candour.testing.Filled.readTheAdvice;
import static candour.testing.Filled.somethingNew;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
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

    private OverHttp http;

    @BeforeEach
    void starts() {
        http = new OverHttp(port, engine);
        staff.join(VIKTOR, "Viktor", "Colleague", PRACTITIONERS);
        staff.join(PAUL, "Paul", "Practises", PRACTITIONERS);
        story.clearTheDesks();
    }

    @AfterEach
    void ends() {
        staff.leave(VIKTOR, PAUL);
    }

    @Test
    void noManagerIsAskedByNameAboutAColleague() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Viktor Colleague"));

        http.ask(Story.PRACTITIONER, told, "by-name:" + Story.MANAGER);

        assertThat(http.opens(Story.MANAGER, told)).isEqualTo(404);
    }

    @Test
    void whatTheManagersWereAskedBeforeGoesToTheLeadOnceItIsAboutAColleague() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        http.ask(Story.PRACTITIONER, told, "manager");
        assertThat(told.groupsOf(AdviceProcess.GIVE_ADVICE)).containsExactly("northfield-school-manager");

        told.change(itIsAbout("Viktor Colleague"));

        assertThat(http.opens(Story.MANAGER, told)).isEqualTo(404);
    }

    private Story.Case askedOfTheManagersBefore() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        http.ask(Story.PRACTITIONER, told, "manager");
        told.change(itIsAbout("Viktor Colleague"));
        assertThat(told.groupsOf(AdviceProcess.GIVE_ADVICE)).containsExactly(LEADS);
        engine.getTaskService().claim(told.step(AdviceProcess.GIVE_ADVICE).getId(), Story.LEAD);
        assertThat(http.opens(Story.MANAGER, told)).as("control").isEqualTo(404);
        return told;
    }

    @Test
    void norOnceTheLeadIsAway() {
        Story.Case told = askedOfTheManagersBefore();

        http.isAway(Story.LEAD, PAUL);

        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).as("who has it").isNotEqualTo(Story.MANAGER);
        assertThat(http.opens(Story.MANAGER, told)).isEqualTo(404);
    }

    @Test
    void norOnceTheLeadLeadsNoMore() {
        Story.Case told = askedOfTheManagersBefore();

        staff.with(PRACTITIONERS, Story.LEAD, () -> staff.without(LEADS, Story.LEAD, () -> {
            assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).as("who has it").isNotNull();
            assertThat(http.opens(Story.MANAGER, told)).isEqualTo(404);
        }));
    }

    @Test
    void norOnceALeadWhoIsAManagerTooPutsItBack() {
        staff.with(MANAGERS, Story.LEAD, () -> {
            Story.Case told = askedOfTheManagersBefore();
            String step = told.step(AdviceProcess.GIVE_ADVICE).getId();

            int answer = http.person(Story.LEAD).post(http.api("/task/" + step + "/unclaim"), "{}").statusCode();

            assertThat(http.opens(Story.MANAGER, told)).as("after " + answer).isEqualTo(404);
        });
    }

    @Test
    void norOnceTheCaseIsGivenToTheLead() {
        Story.Case told = askedOfTheManagersBefore();

        told.change(handOver("Ruth Bell"));
        assertThat(told.practitioner()).isEqualTo(Story.LEAD);

        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).as("who has it").isNotEqualTo(Story.MANAGER);
        assertThat(http.opens(Story.MANAGER, told)).isEqualTo(404);
    }

    @Test
    void aLeadWhoIsAManagerAloneNowReadsNoMoreWhichColleagueItIsAbout() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Viktor Colleague"));
        Task step = told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER);
        assertThat(told.step(AdviceProcess.TELL_THE_DESIGNATED_OFFICER).getAssignee()).isEqualTo(Story.LEAD);

        staff.with(MANAGERS, Story.LEAD, () -> staff.without(LEADS, Story.LEAD, () -> {
            assertThat(http.form(Story.LEAD, step)).as("the form").isEqualTo(404);
            assertThat(http.opens(Story.LEAD, told)).as("the case").isEqualTo(404);
        }));
    }

    @Test
    void norDoTheyKeepTheAdviceTheyWereAskedByName() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Viktor Colleague"));
        http.ask(Story.PRACTITIONER, told, "by-name:" + Story.LEAD);
        assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isEqualTo(Story.LEAD);

        staff.with(MANAGERS, Story.LEAD, () -> staff.without(LEADS, Story.LEAD, () -> {
            assertThat(told.step(AdviceProcess.GIVE_ADVICE).getAssignee()).isNotEqualTo(Story.LEAD);
        }));
    }

    @Test
    void whatAManagerIsToReadOfTheDecisionGoesFromThemOnceItIsAboutAColleague() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        http.ask(Story.PRACTITIONER, told, "by-name:" + Story.MANAGER);
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
    void aManagerWhoAdvisedReadsNoMoreOfItOnceItIsAboutAColleague() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        http.ask(Story.PRACTITIONER, told, "by-name:" + Story.MANAGER);
        told.finish(Story.MANAGER, giveAdvice()).finish(readTheAdvice());
        assertThat(http.opens(Story.MANAGER, told)).as("before").isEqualTo(200);

        told.change(itIsAbout("Viktor Colleague"));
        told.change(somethingNew().with("newWhat", "She says that he hit her on the playground."));

        assertThat(http.opens(Story.MANAGER, told)).isEqualTo(404);
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
        assertThat(http.opens(Story.MANAGER, told)).isEqualTo(404);
    }

    /** Somebody can be asked wherever there is doubt (R9.7), at worst the contact outside. */
    @Test
    void theLeadWhoHasACaseAboutTheSeniorManagerCanAskSomebody() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        told.change(itIsAbout("Siân Hughes"));
        told.change(handOver("Ruth Bell"));
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
        assertThat(http.opens(PAUL, told)).as("before").isEqualTo(404);

        http.isAway(Story.MANAGER, PAUL);

        assertThat(http.opens(PAUL, told)).as("the case").isEqualTo(404);
    }
}
