package candour.browser;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
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
 * A page of ours goes once its reader has logged out or somebody else sits there, and what somebody is writing stays for them alone
 * (issue 7).
 */
@Serves("R11.8")
@EngineTest
class PagesGoWithTheirReaderTest {

    static final String QUESTION = "Do we tell the father before she is home?";

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
                answer -> answer.url().endsWith("/advice") && answer.request().method().equals("POST"),
                () -> desk.page().locator("details:has(#question) button").click());
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
            amina.page().evaluate("window.dispatchEvent(new Event('focus'))");
            amina.page().context().setOffline(false);
            lookAgainAt(amina);
            assertThat(amina.page().locator(".logged-out").count()).as("it is not sent yet").isOne();

            sendsTheQuestion(amina);

            assertThat(story.of(reference).openSteps()).contains("give-advice");
        }
    }

    /** As while the product is started anew behind a proxy that answers for it. */
    @Test
    void soDoesWhatAProxyWouldThrowAway() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            writes(amina, reference);
            amina.page().route(url -> url.endsWith(port + "/"), route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));
            amina.page().locator("details:has(#question) button").click();
            amina.expect("We could not send this. Your words are still here.");
            amina.page().unrouteAll();

            sendsTheQuestion(amina);

            assertThat(story.of(reference).openSteps()).contains("give-advice");
        }
    }

    /** A line that swallows what is asked says nothing by itself. */
    @Test
    void whoeverPressedHearsOfALineThatSaysNothing() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            writes(amina, reference);
            amina.page().route(url -> url.endsWith(port + "/"), route -> {});
            amina.page().locator("details:has(#question) button").click();

            amina.expect("We could not send this. Your words are still here.");
        }
    }

    /** Tried again and again, it would never be sent. */
    @Test
    void whoeverCouldNotSendAndIsLoggedOutMeanwhileIsToldSo() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            writes(amina, reference);
            amina.page().route(url -> url.endsWith(port + "/"), route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));
            amina.page().locator("details:has(#question) button").click();
            amina.expect("We could not send this. Your words are still here.");
            amina.page().unrouteAll();
            logOutBeside(amina);
            lookAgainAt(amina);

            amina.expect("You have been logged out. Your words are still here.");
            assertThat(amina.page().getByText("Log in in a new tab").count()).isOne();
        }
    }

    static void writes(Desk desk, String reference) {
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
    static void lookAgainAt(Desk desk) {
        desk.page().waitForResponse(answer -> answer.url().endsWith("/reader"), () -> desk.page().evaluate("window.dispatchEvent(new Event('focus'))"));
    }
}
