package candour.advice;

import static candour.testing.Filled.answerTheAdviser;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.askForMore;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.passOnTo;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one of two advisers is told, or asks, is theirs also where the other’s step is made anew (G3, R11.5, ADR 15). */
@Serves({"G3", "R11.5", "R11.8"})
@EngineTest
class TwoAdvisersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Staff staff;

    @Autowired
    private ShownForms shown;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private String names(String user, Story.Case told) {
        return person(user).page("/cases/" + told.reference() + "/names").body();
    }

    private void ask(Story.Case told, String whom, String question) {
        person(Story.PRACTITIONER)
                .sendForm("/cases/" + told.reference() + "/advice", Map.of("whom", whom, "question", question));
    }

    /** Tom without a reason, then Ruth with one. */
    private Story.Case bothAreAsked() {
        Story.Case told = story.raise(concern());
        ask(told, "by-name:" + Story.MANAGER, "What first?");
        told.finish(describeTheInformation())
                .finish(weighTheRisk()
                        .with("doubt", "yes")
                        .with("whomToAsk", "Ruth Bell")
                        .with("whyNames", "You, Ruth, taught her brother."));
        assertThat(names(Story.MANAGER, told)).as("before").contains("Why are the names needed?").doesNotContain("Mia Lowe");
        return told;
    }

    private Task of(Story.Case told, String user) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(told.reference())
                .taskDefinitionKey(AdviceProcess.GIVE_ADVICE)
                .taskAssignee(user)
                .singleResult();
    }

    @Test
    void whoAsksForMoreReadsNothingByTheReasonOfAnother() {
        Story.Case told = bothAreAsked();
        told.finish(Story.MANAGER, askForMore());
        told.finish(answerTheAdviser());
        assertThat(of(told, Story.MANAGER)).as("Tom has it again").isNotNull();

        assertThat(names(Story.MANAGER, told))
                .contains("Why are the names needed?")
                .doesNotContain("Mia Lowe", "taught her brother");
    }

    @Test
    void norDoesWhomItIsPassedOnTo() {
        staff.join("nadia.second", "Nadia", "Second", "northfield-school-manager");
        try {
            Story.Case told = bothAreAsked();
            told.finish(Story.MANAGER, passOnTo("Nadia Second"));
            assertThat(of(told, "nadia.second")).isNotNull();

            assertThat(names("nadia.second", told))
                    .contains("Why are the names needed?")
                    .doesNotContain("Mia Lowe", "taught her brother");
        } finally {
            staff.leave("nadia.second");
        }
    }

    /** Of two advisers the one asks for more and the other advises: what is asked still stands in the step that answers it. */
    @Test
    void whatOneAdviserAsksStandsInTheStepAlsoOnceAnotherHasAdvised() {
        Story.Case told = bothAreAsked();
        told.finish(askForConsent());
        told.finish(Story.MANAGER, askForMore());
        told.finish(Story.LEAD, giveAdvice().with("adviceReasons", "You may share it."));

        assertThat(shown.forTask(told.step(AdviceProcess.ANSWER_THE_ADVISER).getId(), Story.PRACTITIONER).toString())
                .contains("How cold is it at home?");
    }
}
