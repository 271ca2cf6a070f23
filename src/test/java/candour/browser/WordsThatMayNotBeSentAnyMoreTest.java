package candour.browser;

import static candour.browser.PagesGoWithTheirReaderTest.QUESTION;
import static candour.browser.PagesGoWithTheirReaderTest.lookAgainAt;
import static candour.browser.PagesGoWithTheirReaderTest.writes;
import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ColleagueRepository;
import candour.casefile.ReadLog;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody wrote on a page of ours stays before their eyes where they may not send it from there any more (issue 7). */
@Serves("R11.8")
@EngineTest
class WordsThatMayNotBeSentAnyMoreTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private Staff staff;

    @Autowired
    private ColleagueRepository colleagues;

    @Autowired
    private ReadLog reads;

    private Desk desk(String user) {
        return Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), user);
    }

    /** As where the lead gave it to somebody else meanwhile. What is said is what is said of any case that is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"/cases/%s/changes/danger", "/cases/%s"})
    void whatIsWrittenInACaseThatIsNoLongerTheirsStays(String address) {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            Locator words;
            if (address.endsWith("danger")) {
                amina.goTo(address.formatted(reference));
                amina.page().waitForLoadState(LoadState.NETWORKIDLE);
                words = amina.page().locator("main textarea").first();
                words.fill(QUESTION);
            } else {
                writes(amina, reference);
                words = amina.page().locator("#question");
            }
            colleagues.add(reference, Story.PRACTITIONER, Story.LEAD);
            List<ReadLog.Read> before = reads.ofCase(reference);
            amina.page().locator("main form:has(textarea) button").last().click();

            amina.expect("This was not sent: there is nothing here that you can open any more. Your words are still here.");
            amina.lookAt("words-that-are-not-taken" + (address.endsWith("danger") ? "-in-a-change" : ""));
            assertThat(words.inputValue()).isEqualTo(QUESTION);
            assertThat(reads.ofCase(reference)).as("nothing was read").isEqualTo(before);
            amina.page().getByText("Log out").first().click();
            amina.page().waitForURL(url -> url.endsWith("/login?out"));
        }
    }

    /** As somebody else would, but for their words: those they may still have to tell, in the agency that they left. */
    @ParameterizedTest
    @ValueSource(strings = {"", "He runs back to the house."})
    void whoeverMovesKeepsTheirWordsAndSendsNoneOfThemFromTheNextAgency(String words) {
        staff.join("manny.vane", "Manny", "Vane", "northfield-school-manager");
        try (Desk manny = desk("manny.vane")) {
            manny.goTo("/emergency");
            manny.page().waitForLoadState(LoadState.NETWORKIDLE);
            manny.page().locator("#why").fill(words);
            staff.without("northfield-school-manager", "manny.vane", () -> staff.with("riverside-health-manager", "manny.vane", () -> {
                lookAgainAt(manny);

                if (words.isEmpty()) {
                    manny.page().waitForURL(url -> url.endsWith(port + "/"));
                } else {
                    manny.expect("You no longer work in the agency where you wrote this, so it cannot be sent.");
                    manny.lookAt("moved-with-words-on-a-page");
                    manny.page().locator("main form button").click();
                    lookAgainAt(manny);
                    assertThat(manny.page().locator("#why").inputValue()).isEqualTo(words);
                    manny.page().getByText("Log out").click();
                    manny.page().waitForURL(url -> url.contains("/login"));
                }
            }));
        } finally {
            staff.leave("manny.vane");
        }
    }
}
