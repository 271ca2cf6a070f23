package candour.browser;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;

import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What somebody typed does not lie in the profile of the browser, where the next person at a shared computer finds it
 * (issue 7). The browser here keeps no profile: these are the causes, one by one.
 */
@Serves("R11.8")
@EngineTest
class NothingIsLeftInTheBrowserTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    private Desk desk(String user) {
        return Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), user);
    }

    /** What a browser would send again, it has kept. */
    private static Response readAgain(Desk desk) {
        return desk.page().reload();
    }

    @Test
    void whatWasRefusedIsNotKeptToBeSentAgain() {
        try (Desk tom = desk(Story.MANAGER)) {
            tom.goTo("/emergency");
            tom.page().locator("#name").fill("Zanzibar");
            tom.page().locator("main form button").click();
            tom.page().locator("#faults").waitFor();

            Response page = readAgain(tom);

            assertThat(page.request().method()).isEqualTo("GET");
            assertThat(page.status()).isEqualTo(200);
            assertThat(tom.page().locator("#name").inputValue()).isEmpty();
        }
    }

    /** The page of a case sends to addresses at which there is nothing to read. */
    @Test
    void whoeverWasRefusedOnThePageOfACaseIsStillOnIt() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            amina.goTo("/cases/" + reference);
            amina.page().locator("summary", new Page.LocatorOptions().setHasText("Ask for advice")).click();
            amina.page().locator("details:has(#question) button").click();
            amina.page().locator("#faults").waitFor();
            assertThat(amina.page().url()).endsWith("/cases/" + reference);

            Response page = readAgain(amina);

            assertThat(page.request().method()).isEqualTo("GET");
            assertThat(page.status()).isEqualTo(200);
        }
    }

    /** It would write what is typed into the address, where the history keeps it; our own search keeps it in the session. */
    @Test
    void nothingIsSearchedForInTasklist() {
        try (Desk tom = desk(Story.MANAGER)) {
            tom.openTasklist();
            tom.page().locator(".task-filters a").first().waitFor();

            assertThat(tom.searches()).isFalse();
        }
    }

    /** Somebody whose session ended while they wrote is refused as well, and logs in on a page of ours. */
    @Test
    void norIsWhatCameTooLate() {
        try (Desk tom = desk(Story.MANAGER)) {
            tom.goTo("/emergency");
            tom.page().locator("#name").fill("Zanzibar");
            tom.loseTheSession();
            tom.page().locator("main form button").click();
            tom.expect("You cannot open this");

            Response page = readAgain(tom);

            assertThat(page.request().method()).isEqualTo("GET");
            assertThat(tom.page().url()).endsWith("/login");
        }
    }

    @Test
    void noFormOfTasklistIsKeptOrOffered() {
        String step = story.raise(concern()).step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            amina.openByAddress(step).form().addRow(0);
            Locator forms = amina.page().locator(".fjs-form[autocomplete=off]");
            forms.first().waitFor();

            assertThat(forms.count()).isEqualTo(1);
            assertThat(forms.locator("textarea").count()).isPositive();
            assertThat(forms.locator("textarea:not([autocomplete=off])").count()).isZero();
        }
    }
}
