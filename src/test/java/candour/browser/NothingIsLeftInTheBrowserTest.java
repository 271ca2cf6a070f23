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
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static final String QUESTION = "Do we tell the father before she is home?";

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

    /** Whoever opens the page of a case beside Tasklist has two tabs, and logs out in one. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/cases/%s", "/records/%s", "/reads"})
    void whereSomebodyLogsOutEveryPageGoes(String address) {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            amina.goTo(address.formatted(reference));
            amina.page().waitForLoadState(LoadState.NETWORKIDLE);
            logOutBeside(amina);

            lookAgainAt(amina);

            amina.page().waitForURL(url -> url.endsWith("/login?out"));
        }
    }

    /** Not sent without a session, which would throw it away, nor with the token of the one before. */
    @Test
    void whatSomebodyIsWritingStaysAndIsSentOnceTheyAreBack() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            writes(amina, reference);
            Page beside = logOutBeside(amina);
            amina.page().locator("details:has(#question) button").click();
            amina.expect("You have been logged out. Your words are still here.");
            assertThat(amina.page().locator("#question").inputValue()).isEqualTo(QUESTION);

            logIn(beside, Story.PRACTITIONER);
            lookAgainAt(amina);
            amina.page().locator(".logged-out").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            sendsTheQuestion(amina);

            assertThat(story.of(reference).openSteps()).contains("give-advice");
        }
    }

    /** As where the tab lay behind others the whole time. */
    @Test
    void soItIsAfterALogOutOfWhichThePageSawNothing() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            writes(amina, reference);
            logIn(logOutBeside(amina), Story.PRACTITIONER);

            sendsTheQuestion(amina);

            assertThat(story.of(reference).openSteps()).contains("give-advice");
        }
    }

    private static void sendsTheQuestion(Desk desk) {
        Response sent = desk.page().waitForResponse(
                answer -> answer.url().endsWith("/advice"), () -> desk.page().locator("details:has(#question) button").click());
        assertThat(sent.status()).isEqualTo(302);
        desk.expect("has been asked");
    }

    /** The page that comes back with a fault has their words in it, and nobody typed them there. */
    @Test
    void soDoesWhatCameBackWithAFault() {
        try (Desk tom = desk(Story.MANAGER)) {
            tom.goTo("/emergency");
            tom.page().locator("#why").fill("He runs back to the house.");
            tom.page().locator("main form button").click();
            tom.page().locator("#faults").waitFor();
            logOutBeside(tom);
            lookAgainAt(tom);

            tom.expect("You have been logged out. Your words are still here.");
            assertThat(tom.page().locator("#why").inputValue()).isEqualTo("He runs back to the house.");
        }
    }

    @Test
    void whatSomebodyIsWritingGoesWhenSomebodyElseLogsIn() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            writes(amina, reference);
            logIn(logOutBeside(amina), Story.MANAGER);
            lookAgainAt(amina);

            amina.page().waitForURL(url -> url.endsWith(port + "/"));
            assertThat(amina.page().locator("body").innerText()).doesNotContain(QUESTION);
        }
    }

    /** The page has not seen yet that it is somebody else who sits there, and they press its button. */
    @Test
    void nobodySendsTheWordsOfSomebodyElse() {
        String reference = story.raise(concern()).reference();

        try (Desk ruth = desk(Story.LEAD)) {
            writes(ruth, reference);
            logIn(logOutBeside(ruth), Story.PRACTITIONER);
            ruth.page().locator("details:has(#question) button").click();

            ruth.page().waitForURL(url -> url.endsWith(port + "/"));
            ruth.expect("Raise a concern");
            assertThat(story.of(reference).openSteps()).doesNotContain("give-advice");
        }
    }

    /** As where the line is down for a moment. */
    @Test
    void whatCannotBeSentStays() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            writes(amina, reference);
            amina.page().context().setOffline(true);
            amina.page().locator("details:has(#question) button").click();
            amina.expect("We could not send this. Your words are still here.");
            amina.page().context().setOffline(false);

            sendsTheQuestion(amina);

            assertThat(story.of(reference).openSteps()).contains("give-advice");
        }
    }

    private static void writes(Desk desk, String reference) {
        desk.goTo("/cases/" + reference);
        desk.page().waitForLoadState(LoadState.NETWORKIDLE);
        desk.page().locator("summary", new Page.LocatorOptions().setHasText("Ask for advice")).click();
        desk.page().locator("#whom input").first().check();
        desk.page().locator("#question").fill(QUESTION);
    }

    private static void logIn(Page page, String person) {
        page.getByLabel("User name").fill(person);
        page.getByLabel("Password").fill("candour-demo");
        page.locator("main button").click();
        page.getByText("Log out").first().waitFor();
    }

    private static Page logOutBeside(Desk desk) {
        Page beside = desk.page().context().newPage();
        beside.navigate(desk.page().url().replaceFirst("(?<=\\d)/.*", "/"));
        beside.getByText("Log out").first().click();
        beside.waitForURL(url -> url.endsWith("/login?out"));
        return beside;
    }

    /** As a window does that comes to the front. */
    private static void lookAgainAt(Desk desk) {
        desk.page().waitForResponse(answer -> answer.url().endsWith("/reader"), () -> desk.page().evaluate("window.dispatchEvent(new Event('focus'))"));
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
