package candour.caseview;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.outOfScope;
import static candour.testing.Filled.useTheOtherProtocol;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.advice.AskForAdvice;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Meanwhile;
import candour.testing.Serves;
import candour.testing.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** “I need advice” from any step, asked on the page of the case (R9.7, R11.5, G3). */
@Serves({"R9.7"})
@EngineTest
class AdvicePageTest {

    private static final String QUESTION = "May I speak to the neighbour before I decide?";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private SubmissionRepository submissions;

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private HttpResponse<String> ask(HttpPerson person, Story.Case told, String question) {
        return person.sendForm("/cases/" + told.reference() + "/advice", Map.of("whom", "manager", "question", question));
    }

    private List<Submission> questionsOf(Story.Case told) {
        return submissions.ofCase(told.reference()).stream()
                .filter(submission -> submission.form().equals(AskForAdvice.FORM))
                .toList();
    }

    private static String pageOf(Story.Case told) {
        return "/cases/" + told.reference();
    }

    @Test
    void whatIsAskedIsAnsweredInTheCaseSoFarWhileTheStepsGoOn() {
        Story.Case told = story.raise(concern());
        HttpPerson amina = person(Story.PRACTITIONER);

        HttpResponse<String> asked = ask(amina, told, QUESTION);
        String after = amina.page(pageOf(told)).body();

        assertThat(asked.headers().firstValue("Location").orElse("")).endsWith(pageOf(told) + "#said");
        assertThat(after)
                .contains("A manager has been asked for advice and answers by ", "The answer will stand in “The case so far”.")
                .contains("Give advice", "It waits for a manager", "What they want to know", QUESTION);
        assertThat(told.openSteps())
                .containsExactlyInAnyOrder(ConcernProcess.Step.DESCRIBE_THE_INFORMATION, AdviceProcess.GIVE_ADVICE);

        told.finish(describeTheInformation()).finish(Story.MANAGER, giveAdvice().with("adviceReasons", "Ask her first."));

        assertThat(amina.page(pageOf(told)).body())
                .contains("Ask her first.")
                .doesNotContain("has been asked for advice");
        assertThat(told.openSteps())
                .containsExactlyInAnyOrder(ConcernProcess.Step.WEIGH_THE_RISK, AdviceProcess.READ_THE_ADVICE);
    }

    /** Where no manager may advise, nobody is offered who would not answer, and nobody is asked twice. */
    @Test
    void whoeverStandsInForAManagerIsAskedOnceToo() {
        Story.Case told = story.raise(Story.MANAGER, concern());
        HttpPerson tom = person(Story.MANAGER);

        String before = tom.page(pageOf(told)).body();
        ask(tom, told, QUESTION);
        HttpResponse<String> again = ask(tom, told, "And the grandmother?");

        assertThat(before).contains("Somebody outside the agency").doesNotContain("> A manager");
        assertThat(tom.page(pageOf(told)).body()).contains("Ruth Bell has been asked for advice and answers by ");
        assertThat(again.body()).contains("Wait for that answer before you ask again.");
        assertThat(told.openSteps())
                .containsExactlyInAnyOrder(
                        ConcernProcess.Step.DESCRIBE_THE_INFORMATION, AdviceProcess.RING_THE_OUTSIDE_ADVISER);
    }

    /** The question reaches whoever is asked, and the name in it does not (R11.5, G3). */
    @Serves({"R11.5", "G3"})
    @Test
    void theAdviserReadsTheQuestionWithoutTheNameInIt() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());

        ask(person(Story.PRACTITIONER), told, "May I ring Mia's aunt?");

        String task = told.step(AdviceProcess.GIVE_ADVICE).getId();
        assertThat(person(Story.MANAGER).page("/cases/by-task/" + task).body())
                .contains("May I ring the child’s aunt?")
                .doesNotContain("Mia");
    }

    @Test
    void whoeverIsAskedHasToAnswerOnceBeforeTheyAreAskedAgain() {
        Story.Case told = story.raise(concern());
        HttpPerson amina = person(Story.PRACTITIONER);
        ask(amina, told, QUESTION);

        HttpResponse<String> again = ask(amina, told, "And the grandmother?");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("A manager has been asked for advice and answers by ", "Wait for that answer before you ask again.");
        assertThat(told.openSteps()).containsOnlyOnce(AdviceProcess.GIVE_ADVICE);
        assertThat(questionsOf(told)).hasSize(1);

        told.finish(Story.MANAGER, giveAdvice());

        assertThat(ask(amina, told, "And the grandmother?").statusCode()).isEqualTo(302);
        assertThat(told.openSteps()).containsOnlyOnce(AdviceProcess.GIVE_ADVICE);
    }

    /** Public fault: a double click makes two of everything. */
    @Test
    void aDoubleClickAsksOnce() throws Exception {
        Story.Case told = story.raise(concern());
        HttpPerson amina = person(Story.PRACTITIONER);
        // the page is open before anybody clicks, and its token with it
        amina.page("/cases/" + told.reference());
        Callable<Integer> click = () -> ask(amina, told, QUESTION).statusCode();

        assertThat(Meanwhile.together(click, click)).containsOnly(302);
        assertThat(told.openSteps()).containsOnlyOnce(AdviceProcess.GIVE_ADVICE);
        assertThat(questionsOf(told)).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsSaidBesideItsFieldAndTheWordsStay() {
        Story.Case told = story.raise(concern());
        HttpPerson amina = person(Story.PRACTITIONER);

        HttpResponse<String> nothing =
                amina.sendForm(pageOf(told) + "/advice", Map.of("whom", "", "question", " \r\n "));
        HttpResponse<String> tooLong = ask(amina, told, "<i>é".repeat(1_001));

        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Choose whom you ask.", "Say what you want to know.", "aria-invalid=\"true\"", "details open");
        assertThat(tooLong.body())
                .contains("this is longer than the 4,000 characters there is room for.", "&lt;i&gt;é".repeat(1_001));
        assertThat(questionsOf(told)).isEmpty();
    }

    @Test
    void theLeadAsksInTheirStead() {
        Story.Case told = story.raise(concern());

        assertThat(ask(person(Story.LEAD), told, QUESTION).statusCode()).isEqualTo(302);
        assertThat(told.openSteps()).contains(AdviceProcess.GIVE_ADVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tom.okafor", "grace.adeyemi", "james.oneill", "sian.hughes"})
    void nobodyElseAsks(String somebodyElse) {
        Story.Case told = story.raise(concern());
        HttpPerson person = person(somebodyElse);

        assertThat(ask(person, told, QUESTION).statusCode()).isEqualTo(404);
        assertThat(questionsOf(told)).isEmpty();
    }

    @Test
    void anAdviserReadsNoNameAndIsOfferedNoAdvice() {
        Story.Case told = story.raise(concern()).finish(describeTheInformation());
        ask(person(Story.PRACTITIONER), told, "What do I tell Jo Lowe about Mia?");
        HttpPerson tom = person(Story.MANAGER);

        assertThat(tom.page(pageOf(told)).body()).contains("without names").doesNotContain("I need advice", "Lowe", "Mia");
        assertThat(ask(tom, told, "Mine").statusCode()).isEqualTo(404);
    }

    @Test
    void thereIsNothingToAskOnceTheCaseIsFinished() {
        Story.Case told = story.raise(outOfScope()).finish(useTheOtherProtocol());
        HttpPerson amina = person(Story.PRACTITIONER);

        HttpResponse<String> asked = ask(amina, told, QUESTION);

        assertThat(amina.page(pageOf(told)).body()).contains("Finished").doesNotContain("I need advice");
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("This case is finished.");
        assertThat(questionsOf(told)).isEmpty();
    }
}
