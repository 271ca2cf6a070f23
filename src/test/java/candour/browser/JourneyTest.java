package candour.browser;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;

import candour.browser.Journey.Tale;
import candour.casefile.CaseFileRepository;
import candour.scenario.ScenarioPlayer;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One case by hand, in the real Tasklist in a real browser (R11.7, faults T01 S10). */
@Serves({"R1.1", "R11.7", "G7"})
@EngineTest
class JourneyTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ScenarioPlayer player;

    @BeforeEach
    void clearTheDesks() {
        story.clearTheDesks();
    }

    private Desk desk(String user) {
        return Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), user);
    }

    /** Words that would do something if they were not taken for words. */
    private static Tale tale(String practitioner, String manager) {
        String markup = "<h1 style='position:fixed'>Quornby</h1> ${7*7}";
        return new Tale(
                practitioner, manager, "Ben Quornby", "Ann O’Quornby", "Quornby",
                "He is hungry, at " + System.nanoTime() + ". " + markup);
    }

    @Test
    void aConcernGoesFromRaisedToRecorded() {
        String reference = new Journey(this::desk, tale("amina.khan", "tom.okafor")).go();

        assertThat(cases.get(reference).finishedAt()).isNotNull();
    }

    /** Whoever cannot use a mouse does all of it by the keyboard (WCAG 2.2, 2.1.1). */
    @Test
    void theSameGoesWithoutAMouse() {
        String reference = new Journey(user -> desk(user).withoutAMouse(), tale("leila.novak", "james.oneill")).go();

        assertThat(cases.get(reference).finishedAt()).isNotNull();
    }

    /** Names come from models and lists that somebody keeps; whatever they hold is text (fault S09). */
    @Test
    void markupInANameIsShownAndNotObeyed() {
        String markup = "<img src=x onerror=\"document.title='obeyed'\"><h1>Call</h1>";
        String reference = player.raise("leila.novak", concern().answers());
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(reference).list().get(0);
        task.setName(markup);
        tasks.saveTask(task);

        try (Desk leila = desk("leila.novak")) {
            leila.openAnythingCalled(markup);

            assertThat(leila.page().title()).isNotEqualTo("obeyed");
            assertThat(leila.page().locator("h1", new Page.LocatorOptions().setHasText("Call")).count()).isZero();
        }
    }

    /** By itself Tasklist gives up after seven seconds and stays blank. */
    @Test
    void aSlowLineOnlyTakesLonger() {
        try (Desk leila = desk("leila.novak")) {
            leila.page().route("**/plugin.js*", route -> {
                leila.page().waitForTimeout(9_000);
                route.resume();
            });

            leila.raiseAConcern();

            leila.expect("Is a child in danger right now?");
        }
    }

    /** By itself Tasklist would stay blank. */
    @Test
    void aPartOfOursThatDoesNotArriveTakesNothingElseWithIt() {
        try (Desk leila = desk("leila.novak")) {
            leila.page().route("**/scripts/case-so-far.js*", Route::abort);

            leila.raiseAConcern();

            leila.expect("Is a child in danger right now?");
        }
    }

    /** While its words are on their way Tasklist would show their keys, and keep some of them on the screen. */
    @Test
    void noScreenShowsTheKeysOfItsWords() {
        try (Desk leila = desk("leila.novak")) {
            leila.page().route("**/locales/en.json*", route -> {
                leila.page().waitForTimeout(2_000);
                route.resume();
            });

            leila.openTasklist();

            assertThat(leila.searchHint()).isEqualTo("Search by step or case");
        }
    }
}
