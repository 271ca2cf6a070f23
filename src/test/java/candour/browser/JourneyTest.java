package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.CaseFileRepository;
import candour.testing.EngineTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One case by hand, in the real Tasklist in a real browser (R11.7, faults T01 S10). */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

    private static final String MARKER = "Quornby";
    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseFileRepository cases;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void startTheBrowser() {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    void stopTheBrowser() {
        playwright.close();
    }

    private Desk desk(String user) {
        return Desk.of(browser, "http://localhost:" + port, engine.getName(), user);
    }

    @Test
    void aConcernGoesFromRaisedToRecorded() {
        String reference = new Journey(this::desk).go();

        assertThat(cases.get(reference).finishedAt()).isNotNull();
    }
}
