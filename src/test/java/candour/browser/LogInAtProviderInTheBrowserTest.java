package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import candour.sso.SsoTest;
import candour.testing.Serves;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** To the provider and back in a real browser, whose rules on redirects and cookies count (R11.9), with pages for everybody (R1.1). */
@Serves({"R1.1", "R11.9"})
@SsoTest
class LogInAtProviderInTheBrowserTest {

    private static final int NARROW = 320;
    private static final int PATIENCE = 45_000;

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private void logIn(Page page, String userId) {
        SsoTest.PROVIDER.next(Map.of(
                "sub", userId, "preferred_username", userId, "name", "Bo Browser", "agency", "northfield-school", "roles",
                List.of("candour-practitioner")));
        page.setDefaultTimeout(PATIENCE);
        page.navigate("http://localhost:" + port + "/law");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log in with your organisation’s account")).click();
        page.waitForURL("http://localhost:" + port + "/law");
    }

    @Test
    void the_log_out_of_our_pages_is_one_at_the_provider_too() {
        try (BrowserContext browser = CHROMIUM.browser().newContext(Desk.inEngland()); Page page = browser.newPage()) {
            logIn(page, "bo.browser");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out")).click();

            page.waitForURL(SsoTest.PROVIDER.issuer() + "/log-out?**");
            page.getByText("Back to Candour").click();
            page.waitForURL("http://localhost:" + port + "/login?out");
            assertThat(page.locator("main").innerText()).contains("You are logged out of Candour", "Log in with your organisation’s account");
            page.navigate("http://localhost:" + port + "/");
            assertThat(page.url()).endsWith("/login");
        }
    }

    @Test
    void the_tasklist_opens_without_another_log_in_and_logs_out_the_same_way() {
        try (BrowserContext browser = CHROMIUM.browser().newContext(Desk.inEngland()); Page page = browser.newPage()) {
            logIn(page, "bo.browser");
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/" + engine.getName() + "/#/?processStart=concern");
            page.getByText("Is a child in danger right now?").first().waitFor();

            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/" + engine.getName() + "/");
            // a menu that is pressed while the page still comes in is drawn anew, shut
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.locator(".account > a").click();
            page.locator(".account .logout a").click();

            page.waitForURL(Pattern.compile(Pattern.quote(SsoTest.PROVIDER.issuer()) + "/log-out.*"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/login", "/login?out", "/not-in?why=no-role", "/not-in?why=roles-apart", "/not-in?why=late", "/not-in?why=not-shown-anew",
        "/not-in?why=out-of-reach"
    })
    void the_pages_on_the_way_are_read_by_everybody(String path) {
        try (BrowserContext strangers = CHROMIUM.browser().newContext(); Page page = strangers.newPage()) {
            page.navigate("http://localhost:" + port + path);

            Accessibility.check(page, path);
            page.screenshot(new Page.ScreenshotOptions().setPath(Desk.SCREENS.resolve("sso" + path.replaceAll("\\W", "-") + ".png")));
            page.setViewportSize(NARROW, 800);
            Accessibility.fitsItsWidth(page, path + " on a phone");
        }
    }
}
