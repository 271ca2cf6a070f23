package candour.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** One person at a browser: logs in, opens steps in Tasklist, fills in forms by the words that stand on them. */
final class Desk implements AutoCloseable {

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final BrowserContext browser;
    private final Page page;
    private final String home;
    private final String engine;

    private Desk(Browser installed, String home, String engine) {
        this.browser = installed.newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1400, 1000));
        this.page = browser.newPage();
        this.page.setDefaultTimeout(45_000);
        this.home = home;
        this.engine = engine;
    }

    static Desk of(Browser installed, String home, String engine, String user) {
        Desk desk = new Desk(installed, home, engine);
        desk.page.navigate(home + "/");
        desk.page.getByLabel("User name").fill(user);
        desk.page.getByLabel("Password").fill("candour-demo");
        desk.page.locator("main button[type=submit]").click();
        desk.page.waitForURL(home + "/");
        return desk;
    }

    Page page() {
        return page;
    }

    /** Opens a page of ours. */
    void goTo(String path) {
        page.navigate(home + path);
    }

    /** Opens the start form of a concern. */
    void raiseAConcern() {
        page.navigate(home + "/camunda/app/tasklist/" + engine + "/#/?processStart");
        page.locator(".modal-content a", new Page.LocatorOptions().setHasText("concern")).first().click();
        page.locator(".modal-content .fjs-form").waitFor();
    }

    /** Sends the start form and waits until it is taken. */
    void send() {
        page.locator(".modal-footer .btn-primary").click();
        page.locator(".modal-content").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Opens a task. */
    void open(String taskId) {
        page.navigate("about:blank");
        page.navigate(home + "/camunda/app/tasklist/" + engine + "/#/?task=" + taskId);
        page.locator(".task-details, [cam-tasklist-task], .tabbed-content").first().waitFor();
    }

    /** Takes a task that a group has. */
    void take() {
        page.getByText("Take this task").first().click();
        page.locator(".fjs-form").waitFor();
    }

    /** The box of the n-th question with these words, counted from 0. */
    private Locator question(String label, int n) {
        return page.locator(".fjs-form")
                .getByText(Pattern.compile("^" + Pattern.quote(label) + "\\*?$"))
                .nth(n)
                .locator("xpath=ancestor-or-self::div[contains(concat(' ', @class, ' '), ' fjs-form-field ')][1]");
    }

    Desk write(String label, String words) {
        return write(label, 0, words);
    }

    Desk write(String label, int n, String words) {
        Locator field = question(label, n).locator("input, textarea").first();
        field.fill(words);
        // leaving the field hands its words over at once
        field.blur();
        return this;
    }

    Desk date(String label, LocalDate date) {
        Locator field = question(label, 0).locator("input").first();
        field.fill(AS_TYPED.format(date));
        field.press("Tab");
        return this;
    }

    Desk choose(String label, String option) {
        return choose(label, 0, option);
    }

    Desk choose(String label, int n, String option) {
        question(label, n)
                .locator("label", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    Desk pick(String label, String option) {
        return pick(label, 0, option);
    }

    Desk pick(String label, int n, String option) {
        Locator box = question(label, n);
        box.locator(".fjs-input-group, .fjs-select-display, input").first().click();
        box.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option)).first().click();
        return this;
    }

    /** Ticks every choice of a question. */
    Desk tickAll(String label) {
        Locator choices = question(label, 0).locator("input[type=checkbox]");
        choices.first().waitFor();
        for (int i = 0; i < choices.count(); i++) {
            choices.nth(i).check();
        }
        return this;
    }

    Desk press(String button) {
        page.locator(".fjs-form").getByText(button, new Locator.GetByTextOptions().setExact(true)).last().click();
        return this;
    }

    /** Finishes the step with Tasklist's own button. */
    void finish() {
        page.locator(".form-actions .btn-primary, [cam-tasklist-form] .btn-primary").last().click();
    }

    /** What Tasklist says in answer to a form it could not take. */
    String toast() {
        Locator toast = page.locator(".page-notifications .alert, [notifications-panel] .alert, .notifications .alert").first();
        toast.waitFor();
        return toast.innerText();
    }

    void lookAt(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
    }
}
