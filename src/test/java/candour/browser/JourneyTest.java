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

    private String waitingTask(String reference, String step) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(limit)) {
            Task task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(reference)
                    .taskDefinitionKey(step)
                    .singleResult();
            if (task != null) {
                return task.getId();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The step " + step + " never came");
    }

    @Test
    void aConcernGoesFromRaisedToRecorded() {
        try (Desk amina = desk("amina.khan");
                Desk tom = desk("tom.okafor")) {
            amina.raiseAConcern();
            amina.choose("Is a child in danger right now?", "No")
                    .choose("Do you think a crime may have been committed?", "No")
                    .choose("Could a child come to harm?", "I'm not sure")
                    .choose("Do you know who the child is?", "Yes, I know their name")
                    .write("What is the child's name?", "Maya " + MARKER)
                    .write("How old is the child?", "8")
                    .write("What did you see, hear or learn?", "She is often hungry. <b style='position:fixed'>" + MARKER + "</b>")
                    .choose("What is this about?", "A worry about a child's welfare or safety");
            amina.lookAt("1-raise");
            amina.send();
            String reference = cases.ofUser("amina.khan").get(0).reference();

            amina.open(waitingTask(reference, "describe-the-information"));
            amina.write("What do you want to achieve by sharing?", "That she gets enough to eat.")
                    .write("Who needs to know, and what does each of them need?", "The health visitor: what I saw.");
            amina.pick("Who is this person?", "Child").write("What is their name?", "Maya " + MARKER).write("How old are they?", "8");
            amina.pick("Do you think this child can decide about their own information?", "No, they are too young")
                    .pick("Is the child in care?", "No");
            amina.press("Add new");
            amina.lookAt("2-describe");
        }
    }
}
