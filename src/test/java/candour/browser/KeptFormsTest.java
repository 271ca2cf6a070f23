package candour.browser;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.DraftRepository;
import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A form that was left half-filled, however that came about, comes up again as it was left, for whoever filled it in and
 * nobody else; the browser itself keeps nothing (R11.9, faults S12 F08).
 */
@Serves("R11.9")
@EngineTest
class KeptFormsTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static final String AIM = "What do you want to achieve by sharing?";
    private static final String WORDS = "That she is warm and fed.";
    private static final String SEEN = "What did you see, hear or learn?";
    private static final String ITEM = "What is the information?";
    private static final String MOVED = "moira.vane";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DraftRepository drafts;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @BeforeEach
    void nothingKept() {
        story.clearTheDesks();
        drafts.writers().forEach(drafts::dropOf);
    }

    private Desk desk(Browser.NewContextOptions options) {
        return Desk.of(CHROMIUM.browser(), options, "http://localhost:" + port, engine.getName(), Story.PRACTITIONER);
    }

    /** Somebody of the school who works for the health visitors while this is done. */
    private void moira(BiConsumer<Desk, Consumer<Runnable>> then) {
        staff.join(MOVED, "Moira", "Vane", "northfield-school-practitioner");
        try (Desk moira = Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), MOVED)) {
            then.accept(moira, there -> staff.without("northfield-school-practitioner", MOVED, () ->
                    staff.with("riverside-health-practitioner", MOVED, there)));
        } finally {
            staff.leave(MOVED);
        }
    }

    private String aStep() {
        return story.raise(concern()).step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();
    }

    static void andItIsKept(Desk desk, Runnable writing) {
        desk.page().waitForResponse(KeptFormsTest::keeps, writing);
    }

    private static boolean keeps(Response answer) {
        return answer.request().method().equals("PUT") && answer.url().contains("/drafts/") && answer.status() == 204;
    }

    private static void answerTheRest(Desk desk) {
        desk.choose("Is a child in danger right now?", "No")
                .choose("Do you think a crime may have been committed?", "No")
                .choose("Could a child come to harm?", "No")
                .choose("Do you know who the child is?", "No, I do not know their name")
                .choose("What is this about?", "A worry about a child's welfare or safety");
    }

    private static Locator note(Desk desk) {
        return desk.page().locator(".candour-kept");
    }

    @Test
    void aStepComesUpWithItsRowsAfterTheNextLogIn() {
        String step = aStep();

        try (Desk amina = desk(Desk.inEngland())) {
            amina.openByAddress(step).form();
            assertThat(note(amina).count()).isZero();
            amina.write(AIM, WORDS).addRow(0).pick("Who is this person?", "Child").write("What is their name?", "Mia Lowe");
            amina.addRow(1).write(ITEM, 0, "No coat");
            andItIsKept(amina, () -> amina.addRow(1).write(ITEM, 1, "No lunch"));
            amina.logInAnew(Story.PRACTITIONER);
            amina.openByAddress(step).form();

            note(amina).waitFor();
            assertThat(note(amina).innerText()).contains("We kept what you had written on ", "Start again with an empty form");
            assertThat(amina.written(AIM)).isEqualTo(WORDS);
            assertThat(amina.written("What is their name?")).isEqualTo("Mia Lowe");
            assertThat(amina.question(ITEM, 1).locator("textarea").inputValue()).isEqualTo("No lunch");
            assertThat(amina.storage()).doesNotContain(WORDS, "Mia Lowe", "camunda-form");
            amina.lookAt("kept-step");
        }
        try (Desk phone = desk(Desk.inEngland().setViewportSize(390, 844))) {
            phone.openByAddress(step).form();
            note(phone).waitFor();
            assertThat(phone.written(AIM)).isEqualTo(WORDS);
            phone.lookAt("kept-step-on-a-phone");
        }
    }

    @Test
    void whatBeginsACaseIsThereForWhoeverWroteItAndForNobodyElseAtTheSameBrowser() {
        try (Desk amina = desk(Desk.inEngland())) {
            amina.raiseAConcern();
            andItIsKept(amina, () -> amina.choose("Is a child in danger right now?", "No").write(SEEN, WORDS));

            amina.logInAnew(Story.MANAGER);
            amina.raiseAConcern();
            assertThat(amina.written(SEEN)).isEmpty();
            assertThat(note(amina).count()).isZero();

            amina.logInAnew(Story.PRACTITIONER);
            amina.raiseAConcern();
            note(amina).waitFor();
            assertThat(amina.written(SEEN)).isEqualTo(WORDS);
            assertThat(amina.storage()).doesNotContain(WORDS, "camunda-form");
            amina.lookAt("kept-concern");
        }
    }

    @Test
    void whoeverStartsAgainCanPutItBackAndWhatIsSentIsKeptNoMore() {
        try (Desk amina = desk(Desk.inEngland())) {
            amina.raiseAConcern();
            andItIsKept(amina, () -> amina.write(SEEN, WORDS));
            amina.logInAnew(Story.PRACTITIONER);
            amina.raiseAConcern();

            note(amina).getByText("Start again with an empty form").click();
            assertThat(amina.written(SEEN)).isEmpty();
            andItIsKept(amina, () -> note(amina).getByText("Put it back").click());
            assertThat(amina.written(SEEN)).isEqualTo(WORDS);

            answerTheRest(amina);
            amina.send();
            assertThat(amina.line()).contains("Your concern is sent.");
            amina.raiseAConcern();
            assertThat(amina.written(SEEN)).isEmpty();
            assertThat(note(amina).count()).isZero();
        }
    }

    @Test
    void theLastWordsBeforeLoggingOutOrLeavingAreKept() {
        String step = aStep();

        try (Desk amina = desk(Desk.inEngland())) {
            amina.openByAddress(step).form().write(AIM, WORDS);
            amina.goTo("/");
            amina.openByAddress(step).form();
            assertThat(amina.written(AIM)).isEqualTo(WORDS);

            amina.write(AIM, WORDS + " And heard.");
            amina.page().getByText("Amina Khan").first().click();
            amina.page().getByText("Log out").first().click();
            amina.page().getByLabel("Password").waitFor();
            amina.logInAnew(Story.PRACTITIONER);
            amina.openByAddress(step).form();
            assertThat(amina.written(AIM)).isEqualTo(WORDS + " And heard.");
        }
    }

    /** It is about the children of the school, and would be told to people whom it is not about (R11.8). */
    @Test
    void whatStandsOpenWhileItsWriterMovesIsNeitherKeptNorSentInTheNextAgencyAndStaysOnTheScreen() {
        moira((moira, elsewhere) -> {
            moira.raiseAConcern();
            andItIsKept(moira, () -> moira.write(SEEN, WORDS));
            elsewhere.accept(() -> {
                moira.write(SEEN, WORDS + " And heard.");
                moira.expect("You no longer work in the agency where you wrote this, so it is neither kept nor sent.");
                moira.lookAt("moved-while-writing");

                answerTheRest(moira);
                moira.page().locator(".modal-footer .btn-primary").click();
                moira.expect("Nothing of it was sent.");
                assertThat(moira.written(SEEN)).isEqualTo(WORDS + " And heard.");

                moira.goTo("/");
                moira.raiseAConcern();
                assertThat(moira.written(SEEN)).isEmpty();
                moira.goTo("/cases");
                moira.expectNot("IS-");
            });
            moira.goTo("/");
            moira.raiseAConcern();
            note(moira).waitFor();
            assertThat(moira.written(SEEN)).isEqualTo(WORDS);
        });
    }

    /** Tasklist stood open the whole time: what is opened in it now is of now. */
    @Test
    void whoeverMovedBeginsInTheNextAgencyWithoutLoggingInAnew() {
        moira((moira, elsewhere) -> {
            moira.openTasklist();
            moira.page().evaluate("window.isOfTheSchool = true");
            elsewhere.accept(() -> {
                moira.raiseAConcern();
                moira.page().waitForFunction("() => !window.isOfTheSchool && document.querySelector('.modal-content .fjs-form')");

                andItIsKept(moira, () -> moira.write(SEEN, WORDS));
            });
        });
    }

    @Test
    void whatIsWrittenAfterTheSessionEndedIsKeptAsSoonAsSomebodyIsLoggedInAgain() {
        String step = aStep();

        try (Desk amina = desk(Desk.inEngland())) {
            amina.openByAddress(step).form();
            andItIsKept(amina, () -> amina.write(AIM, "That"));
            amina.loseTheSession();
            amina.write(AIM, WORDS);
            amina.expect("You have been logged out. Your words are still here.");

            andItIsKept(amina, () -> amina.logInInAnotherTab(Story.PRACTITIONER));

            assertThat(amina.written(AIM)).isEqualTo(WORDS);
        }
        assertThat(drafts.find(Story.PRACTITIONER, "step/" + step).orElseThrow().answers()).containsEntry("objective", WORDS);
    }
}
