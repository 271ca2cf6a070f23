package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** One person at a browser: logs in, opens steps in Tasklist, fills in forms by the words that stand on them. */
final class Desk implements AutoCloseable {

    /** Where the pictures of what was seen lie. */
    static final Path SCREENS = Path.of("target", "screens");

    /** Of those who were at a desk: nobody's last picture is painted over by the next test. */
    private static final AtomicInteger DESKS = new AtomicInteger();

    /** In milliseconds; the machine may have much else to do. */
    private static final int PATIENCE = 45_000;

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final BrowserContext browser;
    private final Page page;
    private final String home;
    private final String engine;
    private final String user;
    private Hands hands = new Hands.Mouse();

    private Desk(Browser installed, Browser.NewContextOptions options, String home, String engine, String user) {
        this.user = user;
        this.browser = installed.newContext(options);
        this.page = browser.newPage();
        this.page.setDefaultTimeout(PATIENCE);
        this.home = home;
        this.engine = engine;
    }

    static Desk of(Browser installed, String home, String engine, String user) {
        return of(installed, inEngland(), home, engine, user);
    }

    /** How a browser in England is set up. */
    static Browser.NewContextOptions inEngland() {
        return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1400, 1000);
    }

    /** Logs in with a browser set up in its own way. */
    static Desk of(Browser installed, Browser.NewContextOptions options, String home, String engine, String user) {
        Desk desk = new Desk(installed, options, home, engine, user);
        desk.page.navigate(home + "/");
        desk.logIn(user);
        return desk;
    }

    private void logIn(String person) {
        page.getByLabel("User name").fill(person);
        page.getByLabel("Password").fill("candour-demo");
        page.locator("main button[type=submit]").click();
        page.waitForURL(home + "/");
    }

    /** The session ends, and somebody logs in at the same browser. */
    void logInAnew(String person) {
        page.navigate("about:blank");
        loseTheSession();
        page.navigate(home + "/login");
        logIn(person);
    }

    Page page() {
        return page;
    }

    /** From now on without a mouse. */
    Desk withoutAMouse() {
        hands = new Hands.Keyboard(page);
        return this;
    }

    /** Opens a page of ours. */
    void goTo(String path) {
        page.navigate(home + path);
    }

    /** Opens the start form of a concern. */
    void raiseAConcern() {
        begin("concern");
    }

    /** Opens the start form of this process. */
    Desk begin(String process) {
        page.navigate(home + "/camunda/app/tasklist/" + engine + "/#/?processStart=" + process);
        page.locator(".modal-content .fjs-form").waitFor();
        return this;
    }

    /** Sends the start form and waits until it is taken. */
    void send() {
        hands.press(page.locator(".modal-footer .btn-primary"));
        page.locator(".modal-content").waitFor(gone());
    }

    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** Opens Tasklist at its first list. */
    void openTasklist() {
        page.navigate(home + "/camunda/app/tasklist/" + engine + "/");
        search().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private Locator search() {
        return page.locator(".tasks-list .main-field");
    }

    /** What the field above the list, which nobody sees, says that it is for. */
    String searchHint() {
        return search().getAttribute("placeholder");
    }

    /** Whether Tasklist itself lets anybody search. */
    boolean searches() {
        return search().isVisible();
    }

    /** Opens a task from one of the lists, by the words that stand there. */
    Desk open(String list, String step, String reference) {
        openTasklist();
        hands.press(page.locator(".task-filters a", new Page.LocatorOptions().setHasText(list)).first());
        hands.press(page.locator("ol.tasks-list h4 a", new Page.LocatorOptions().setHasText(step + " · " + reference)).first());
        page.getByText(step + " · " + reference).nth(1).waitFor();
        return this;
    }

    /** Opens a task by its address, as a bookmark or an old tab does. */
    Desk openByAddress(String task) {
        page.navigate("about:blank");
        page.navigate(home + "/camunda/app/tasklist/" + engine + "/#/?task=" + task);
        return this;
    }

    /** Opens the task that is called exactly so. */
    void openAnythingCalled(String name) {
        openTasklist();
        page.locator("ol.tasks-list").getByText(name).first().click();
        form();
    }

    /** What stands in a field. */
    String written(String label) {
        return question(label, 0).locator("input, textarea").first().inputValue();
    }

    /** Waits until the form of the open task can be filled in. */
    Desk form() {
        page.locator(".fjs-form label").first().waitFor();
        return this;
    }

    /** Takes a task that a group has. */
    Desk take() {
        hands.press(page.getByText("Take this step").first());
        page.locator(".task-card .unclaim").first().waitFor();
        return this;
    }

    /** Adds a row to the n-th repeated group. */
    Desk addRow(int n) {
        hands.press(page.locator(".fjs-repeat-render-add").nth(n));
        return this;
    }

    /** The reference of the case just raised, as the line above the next step says it. */
    String raisedCase() {
        return line().replaceAll("(?s).*(IS-\\d{4}-\\d{6}).*", "$1");
    }

    /** The box of the n-th question with these words, counted from 0. */
    Locator question(String label, int n) {
        Pattern words = Pattern.compile("^\\s*" + asPrinted(label).replaceAll("[.?(),]", "\\\\$0") + "\\s*\\*?\\s*$");
        return page.locator(".fjs-form label", new Page.LocatorOptions().setHasText(words))
                .nth(n)
                .locator("xpath=ancestor-or-self::div[contains(concat(' ', @class, ' '), ' fjs-form-field ')][1]");
    }

    /** As a form prints it: with the apostrophe that keyboards do not have. */
    private static String asPrinted(String words) {
        return words.replace('\'', '’');
    }

    Desk write(String label, String words) {
        return write(label, 0, words);
    }

    Desk write(String label, int n, String words) {
        hands.write(question(label, n).locator("input:visible, textarea:visible").first(), words);
        return this;
    }

    Desk date(String label, LocalDate date) {
        return date(label, 0, AS_TYPED.format(date));
    }

    Desk date(String label, int n, String typed) {
        hands.write(question(label, n).locator("input").first(), typed);
        return this;
    }

    Desk choose(String label, String option) {
        return choose(label, 0, option);
    }

    Desk choose(String label, int n, String option) {
        hands.choose(question(label, n)
                .getByText(asPrinted(option), new Locator.GetByTextOptions().setExact(true))
                .first());
        return this;
    }

    Desk pick(String label, String option) {
        return pick(label, 0, option);
    }

    /** Picks the first choice that holds these words. */
    Desk pick(String label, int n, String option) {
        Locator list = question(label, n).locator("select");
        hands.pick(list, list.locator("option:not([value=''])", new Locator.LocatorOptions().setHasText(option)).first());
        return this;
    }

    /** Ticks every choice of a question. */
    Desk tickAll(String label) {
        Locator choices = question(label, 0).locator("input[type=checkbox]");
        choices.first().waitFor();
        for (int i = 0; i < choices.count(); i++) {
            hands.tick(choices.nth(i));
        }
        return this;
    }

    /** Ticks one choice of the n-th question with these words. */
    Desk tick(String label, int n, String choice) {
        hands.tick(question(label, n)
                .locator("label", new Locator.LocatorOptions().setHasText(asPrinted(choice)))
                .first()
                .locator("input"));
        return this;
    }

    /** Ticks a box that stands for itself. */
    Desk tick(String label) {
        hands.tick(question(label, 0).locator("input"));
        return this;
    }

    Desk press(String button) {
        hands.press(page.locator(".fjs-form").getByText(button, new Locator.GetByTextOptions().setExact(true)).last());
        return this;
    }

    /** Finishes the step with Tasklist's own button. */
    Desk finish() {
        hands.press(page.locator("button", new Page.LocatorOptions().setHasText("Finish this step")).last());
        return this;
    }

    /** Waits until the step is taken. */
    void done(String step, String reference) {
        page.getByText(step + " · " + reference)
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Waits until this step is taken, where others of the same case are called the same. */
    void leaves(String task) {
        page.waitForFunction("task => !location.hash.includes(task)", task);
    }

    /** Whether these words stand in the form. */
    boolean formSays(String words) {
        return page.locator(".fjs-form").first().innerText().contains(asPrinted(words));
    }

    /** What Tasklist says in answer to a form it could not take; what was typed is still there. */
    void expectRefusal(String words) {
        Locator toast = page.locator(".notification, .alert", new Page.LocatorOptions().setHasText(words)).first();
        toast.waitFor();
        assertThat(toast.innerText()).doesNotContain("Exception", "ENGINE-", "Cannot submit");
        assertThat(page.locator(".fjs-form").first().isVisible()).isTrue();
    }

    /** The line that says what comes next, or what became of the step on the screen. */
    String line() {
        Locator line = page.locator(".candour-next p");
        line.waitFor();
        return line.innerText();
    }

    /** The id of the task that is open by its address. */
    String openedTask() {
        return String.valueOf(page.evaluate("() => new URLSearchParams(location.hash.slice(3)).get('task')"));
    }

    /** The name of the step on the screen. */
    String openedStep() {
        return page.locator(".task-card h2.task").innerText();
    }

    /** Goes back by the browser's own button. */
    void back() {
        page.goBack();
    }

    /** The session ends behind the reader's back. */
    void loseTheSession() {
        browser.clearCookies();
    }

    /** Logs in again beside the page that is open. */
    void logInInAnotherTab(String person) {
        try (Page other = browser.newPage()) {
            other.navigate(home + "/login");
            other.getByLabel("User name").fill(person);
            other.getByLabel("Password").fill("candour-demo");
            other.locator("main button[type=submit]").click();
            other.waitForURL(home + "/");
        }
    }

    /** Presses one of the Tasklist's own buttons twice, as hurried people do. */
    void doubleClick(String button) {
        page.locator("button.btn-primary:visible", new Page.LocatorOptions().setHasText(button)).last().dblclick();
    }

    /** Goes to a tab beside the form by its name. */
    void tab(String name) {
        hands.press(page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(name)).first());
    }

    /** Opens the tab beside the form and reads what it says. */
    Desk readTheCaseSoFar() {
        tab("The case so far");
        page.locator(".candour-case h3").first().waitFor();
        return this;
    }

    /** Everything that the browser itself keeps for this site. */
    String storage() {
        return String.valueOf(page.evaluate("() => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"));
    }

    /** The words of the list of tasks. */
    String listOfTasks() {
        return page.locator("ol.tasks-list").innerText();
    }

    void expect(String words) {
        page.getByText(words).first().waitFor();
    }

    void expectNot(String words) {
        assertThat(page.content()).doesNotContain(words);
    }

    /** Looks at a screen as somebody who reads it, and as somebody who hears it; without a mouse it is the same screen. */
    void lookAt(String name) {
        if (hands instanceof Hands.Keyboard) {
            return;
        }
        takePicture(name);
        Accessibility.check(page, name);
    }

    /** Takes a picture of the screen, from the top of whatever can be scrolled. */
    private void takePicture(String name) {
        page.evaluate("() => document.querySelectorAll('*').forEach(element => element.scrollTop = 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** Leaves a picture of what was seen last, for whoever has to find out why a test failed. */
    @Override
    public void close() {
        try {
            takePicture("last-seen-by-%s-%d".formatted(user, DESKS.incrementAndGet()));
        } catch (PlaywrightException goingAway) {
            // a page that goes at this moment shows nothing, and that is no reason for a test to fail
        } finally {
            browser.close();
        }
    }
}
