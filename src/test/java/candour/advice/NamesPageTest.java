package candour.advice;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ReadLog;
import candour.casefile.ReadLog.Read;
import candour.decision.DecisionProcess;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An adviser is shown who it is about only with a reason, and that stays on record. */
@Serves({"G3", "R11.5", "R11.8"})
@EngineTest
class NamesPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ShownForms shown;

    @Autowired
    private ReadLog reads;

    private final String reason = "I may teach a brother of theirs. ";

    private HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    private Story.Case inDoubt() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
    }

    private String page(Story.Case told) {
        return "/cases/" + told.reference() + "/names";
    }

    private Story.Case inTheHandsOfTheManager() {
        Story.Case told = inDoubt();
        tasks.claim(told.step(AdviceProcess.GIVE_ADVICE).getId(), Story.MANAGER);
        return told;
    }

    /** A leaver, or somebody with a new post, who had the step in hand (A09). */
    @Test
    void whoeverMayNoLongerSeeTheStepAsksForNoNames() {
        for (String elsewhere : List.of("james.oneill", "leila.novak")) {
            Story.Case told = inDoubt();
            tasks.setAssignee(told.step(AdviceProcess.GIVE_ADVICE).getId(), elsewhere);
            assertThat(person(elsewhere).get(page(told)).statusCode()).as(elsewhere).isEqualTo(404);
            assertThat(person(elsewhere).sendForm(page(told), "reason=x").statusCode()).as(elsewhere).isEqualTo(404);
        }
        assertThat(person(Story.MANAGER).get(page(inTheHandsOfTheManager())).statusCode()).isEqualTo(200);
    }

    @Test
    void withAReasonTheAdviserSeesTheNamesAndTheOneWhoAskedReadsWhy() {
        Story.Case told = inTheHandsOfTheManager();
        HttpPerson manager = person(Story.MANAGER);

        assertThat(manager.page(page(told)).body()).contains("Why are the names needed?").doesNotContain("Mia");
        manager.sendForm(page(told), "reason=" + reason.replace(' ', '+'));

        assertThat(manager.page(page(told)).body()).contains("The child", "Mia Lowe", "The mother", "Jo Lowe");
        assertThat(reads.ofCase(told.reference())).extracting(Read::part).contains("names");
        assertThat(person(Story.PRACTITIONER).page("/cases/" + told.reference()).body())
                .contains("An adviser saw the names", "Tom Okafor", reason.strip());

        told.finish(Story.MANAGER, giveAdvice());

        String shareOrDecline = told.step(DecisionProcess.Step.SHARE_OR_DECLINE).getId();
        assertThat(shown.forTask(shareOrDecline, Story.PRACTITIONER).get("adviceText").toString())
                .contains("Tom Okafor has seen the names. Why: " + reason.strip());
        assertThat(manager.page(page(told)).statusCode()).as("once advice is given").isEqualTo(404);
    }

    @Test
    void whoeverAsksMayGiveTheReasonThemselves() {
        Story.Case told = story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes").with("whyNames", "You taught Mia's brother."))
                .finish(askForConsent());
        String task = told.step(AdviceProcess.GIVE_ADVICE).getId();
        String before = shown.forTask(task, Story.MANAGER).toString();
        tasks.claim(task, Story.MANAGER);

        String names = person(Story.MANAGER).page(page(told)).body();

        assertThat(before).contains("read the names").doesNotContain("Mia");
        assertThat(names).contains("Mia Lowe", "Your colleague thinks that you need these names");
        assertThat(reads.ofCase(told.reference())).extracting(Read::part).contains("names");
        assertThat(person(Story.SENIOR).page(page(told)).statusCode()).isEqualTo(404);
    }

    /** What no database keeps is said, as on every other form, and what was typed stays. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"zero%00byte | holds a character that cannot be kept", "LONG | longer than the 2,000 characters"})
    void aReasonThatCannotBeKeptIsRefusedInWords(String typed, String said) {
        Story.Case told = inTheHandsOfTheManager();
        HttpPerson manager = person(Story.MANAGER);

        var answer = manager.sendForm(page(told), "reason=" + typed.replace("LONG", "long+".repeat(500)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(said).doesNotContain("Mia");
        assertThat(manager.page(page(told)).body()).doesNotContain("Mia");
    }

    @Test
    void withoutAReasonNothingIsShownOrKept() {
        Story.Case told = inTheHandsOfTheManager();
        HttpPerson manager = person(Story.MANAGER);

        assertThat(manager.sendForm(page(told), "reason=+++").body()).contains("Say why you need the names").doesNotContain("Mia");
        assertThat(manager.page(page(told)).body()).doesNotContain("Mia");
        assertThat(reads.ofCase(told.reference())).extracting(Read::part).doesNotContain("names");
    }

    @Test
    void whoeverDoesNotAdviseFindsNoSuchPage() {
        Story.Case told = inTheHandsOfTheManager();

        for (String user : new String[] {Story.SENIOR, "james.oneill", "olive.grant", Story.PRACTITIONER}) {
            assertThat(person(user).page(page(told)).statusCode()).as(user).isEqualTo(404);
            assertThat(person(user).sendForm(page(told), "reason=x").statusCode()).as(user).isEqualTo(404);
        }
        assertThat(person(Story.MANAGER).page(page(inDoubt())).statusCode()).as("before taking it").isEqualTo(404);
    }
}
