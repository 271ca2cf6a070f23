package candour.browser;

import static candour.testing.Filled.concern;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.SubmissionRepository;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens inside a form in the real Tasklist (style rule 15; faults F05 F08 T01 T03). */
@EngineTest
class AnswersTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    /** Milliseconds after which form-js draws nothing more. */
    private static final int SETTLED = 500;

    private static final String MINE = "My tasks";
    private static final String DESCRIBE = "Describe the information";
    private static final String ROLE = "Who is this person?";
    private static final String NAME = "What is their name?";
    private static final String BORN = "When were they born?";
    private static final String CAN_DECIDE = "Do you think this child can decide about their own information?";
    private static final String IN_CARE = "Is the child in care?";
    private static final String KIND = "What kind of information is it?";
    private static final String A_FACT = "A fact: seen, heard or measured";
    private static final String ABOUT = "Who is it about?";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private PersonRepository people;

    @Autowired
    private SubmissionRepository submissions;

    @BeforeEach
    void clearTheDesks() {
        story.clearTheDesks();
    }

    private Desk desk(Browser.NewContextOptions options) {
        return Desk.of(CHROMIUM.browser(), options, "http://localhost:" + port, engine.getName(), "amina.khan");
    }

    /** Fault F05: west of Greenwich and far east of it, and in browsers that write dates otherwise. */
    @Serves("R11.3")
    @ParameterizedTest
    @CsvSource({"en-US, America/New_York", "de-DE, Pacific/Auckland", "ar, Europe/London"})
    void aDayStaysTheSameDayWhereverTheBrowserStands(String locale, String zone) {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Desk.inEngland().setLocale(locale).setTimezoneId(zone))) {
            amina.open(MINE, DESCRIBE, reference).form();
            child(amina, 0, "Mia").date(BORN, 0, "31/02/2015");
            assertThat(amina.question(BORN, 0)).containsText("February 2015 has 28 days.");
            amina.date(BORN, 0, "15.3.15");
            assertThat(amina.question(BORN, 0)).containsText("Write the year in four figures");
            amina.date(BORN, 0, "03/15/2015");
            assertThat(amina.question(BORN, 0)).containsText("Write the day first");
            amina.date(BORN, 0, "29/03/2015");
            assertThat(amina.question(BORN, 0)).containsText("Sunday 29 March 2015");
            amina.question(BORN, 0).locator("input").first().press("Enter");

            amina.addRow(0);
            child(amina, 1, "Leo").date(BORN, 1, "1 March 2015");
            Locator calendar = amina.question(BORN, 1);
            calendar.getByLabel("Choose from a calendar").click();
            assertThat(calendar.locator(".flatpickr-weekday").first()).hasText("Mon");
            calendar.getByLabel("Sunday 29 March 2015").click();
            assertThat(calendar).containsText("Sunday 29 March 2015");

            whatIsKnown(amina, "Leo").press("Finish this step").done(DESCRIBE, reference);
            amina.goTo("/cases/" + reference);
            assertThat(amina.page().locator(".chapter dd").getByText("29 March 2015")).hasCount(2);
        }

        assertThat(people.people(reference))
                .extracting(Person::birthDate)
                .containsExactly(LocalDate.of(2015, 3, 29), LocalDate.of(2015, 3, 29));
    }

    /** What form-js still did with the day was drawn over the first letters of the next answer: of 16:55 was left 6:55. */
    @Serves("R11.2")
    @Test
    void whatIsTypedRightAfterADateStays() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Desk.inEngland())) {
            amina.open(MINE, DESCRIBE, reference).form();
            Locator date = child(amina, 0, "Mia").question(BORN, 0).locator("input").first();
            Locator name = amina.question(NAME, 0).locator("input").first();
            date.fill("29/03/2015");
            // in one go, since somebody is as quick as that only where the computer is slow
            name.evaluate("name => { name.focus(); name.select(); document.execCommand('insertText', false, 'Leo'); }");

            assertThat(amina.question(BORN, 0)).containsText("Sunday 29 March 2015");
            amina.page().waitForTimeout(SETTLED);
            assertThat(name).hasValue("Leo");
        }
    }

    /** Fault F08: form-js holds what is typed back for a moment, and Enter used to send the form. */
    @Serves("R11.2")
    @Test
    void enterSendsNothingAndTheLastLetterIsNotLost() {
        List<String> sent = new ArrayList<>();

        try (Desk amina = desk(Desk.inEngland())) {
            amina.page().onRequest(request -> {
                if (request.url().endsWith("/submit-form")) {
                    sent.add(request.postData());
                }
            });
            amina.raiseAConcern();
            amina.choose("Is a child in danger right now?", "No")
                    .choose("Do you think a crime may have been committed?", "No")
                    .choose("Could a child come to harm?", "No")
                    .choose("Do you know who the child is?", "Yes, I know their name")
                    .choose("What is this about?", "A worry about a child's welfare or safety");
            Locator words = amina.question("What did you see, hear or learn?", 0).locator("textarea");
            words.fill("No coat " + System.nanoTime());
            words.press("Enter");
            words.pressSequentially("again");
            Locator name = amina.question("What is the child's name?", 0).locator("input");
            name.pressSequentially("J");
            name.press("Enter");
            // longer than form-js waits: whatever Enter might send is sent by now
            amina.page().waitForTimeout(500);
            assertThat(sent).isEmpty();
            name.pressSequentially("o");
            name.press("Enter");
            amina.page().evaluate("() => document.querySelector('.modal-footer .btn-primary').click()");
            amina.page().locator(".modal-content").waitFor(Desk.gone());

            Map<String, Object> kept = submissions.ofCase(amina.raisedCase()).get(0).answers();
            assertThat(kept.get("childName")).isEqualTo("Jo");
            assertThat(kept.get("whatHappened").toString()).endsWith("\nagain");
            assertThat(sent).hasSize(1);
        }
    }

    /** Fault T01, inside the form: what the server refuses stands beside its question, in the row that was closed. */
    @Serves("R11.2")
    @Test
    void whatIsToBePutRightStandsBesideItsQuestionAndUnderTheCursor() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Desk.inEngland())) {
            amina.open(MINE, DESCRIBE, reference).form();
            amina.press("Finish this step");
            Locator objective = amina.question("What do you want to achieve by sharing?", 0);
            assertThat(objective).containsText("Write an answer.");
            assertThat(objective.locator("textarea")).isFocused();
            assertThat(amina.page().locator(".candour-summary")).containsText("things to put right:");
            amina.page().getByText("Person 1, “" + ROLE + "”: Choose an answer.").click();
            assertThat(amina.question(ROLE, 0).locator("select")).isFocused();

            child(amina, 0, "Mia").date(BORN, 0, "29/03/2099").addRow(0);
            assertThat(amina.question(NAME, 0)).isHidden();
            child(amina, 1, "Leo");
            // the fault that shows on leaving the date moves what is pressed; the press counts all the same
            whatIsKnown(amina, "Leo").question("When did it happen?", 0).locator("input").first().fill("31/02/2026");
            amina.choose("Is it still true today?", "No").date("When did it happen?", 0, "");
            assertThat(amina.page().locator(".candour-summary")).isHidden();
            amina.press("Finish this step");

            amina.expectRefusal("Person 1, “When were they born?”: this lies in the future.");
            Locator born = amina.question(BORN, 0);
            assertThat(born).containsText("This lies in the future. Choose “Child not born yet”");
            assertThat(born.locator("input").first()).isFocused();
            assertThat(born.locator("input").first()).hasAttribute("aria-invalid", "true");
            amina.lookAt("faults-beside-their-questions");
            amina.date(BORN, 0, "29/03/2015");
            assertThat(born).not().containsText("This lies in the future");
            amina.press("Finish this step").done(DESCRIBE, reference);
        }

        assertThat(people.people(reference)).extracting(Person::name).containsExactly("Mia", "Leo");
        assertThat(people.items(reference)).extracting(Item::stillCurrent).containsExactly("no");
    }

    /** Fault T03, and nothing that is about one child becomes about another. */
    @Serves({"R11.2", "R11.3"})
    @Test
    void aRowThatGoesTakesNoOthersWordsWithIt() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = desk(Desk.inEngland())) {
            amina.open(MINE, DESCRIBE, reference).form();
            child(amina, 0, "Mia").addRow(0);
            child(amina, 1, "Leo").addRow(0);
            child(amina, 2, "Ava");
            whatIsKnown(amina, "Ava");
            amina.addRow(1).choose(KIND, 1, A_FACT).pick(ABOUT, 1, "Leo");
            Locator list = amina.question("People", 0);
            list.getByText("Take out person 2").click();

            assertThat(list).containsText("Person 2 (Leo) is taken out. Item 2 was about Leo.");
            assertThat(amina.question(ABOUT, 0)).containsText("Ava, person 2");
            assertThat(amina.question(ABOUT, 0).locator("select")).hasValue("2");
            assertThat(amina.question(ABOUT, 1)).containsText("Choose an answer.");
            list.getByText("Put back").click();
            assertThat(amina.question(ABOUT, 0).locator("select")).hasValue("3");
            assertThat(amina.question(ABOUT, 1).locator("select")).hasValue("2");

            list.getByText("Take out person 2").click();
            amina.question("Items of information", 0).getByText("Take out item 2").click();
            amina.page().locator(".candour-row-name").getByText("Person 2: Ava, child").click();
            assertThat(amina.question(NAME, 1)).isHidden();
            amina.lookAt("rows-in-one-line");
            amina.press("Finish this step").done(DESCRIBE, reference);
        }

        List<Person> kept = people.people(reference);
        assertThat(kept).extracting(Person::name).containsExactly("Mia", "Ava");
        assertThat(people.items(reference)).extracting(Item::personId).containsExactly(kept.get(1).id());
    }

    @Serves("R1.1")
    @Test
    void aFormCanBeUsedByKeyboardByEarAndOnASmallScreen() {
        try (Desk amina = desk(Desk.inEngland().setViewportSize(320, 640))) {
            amina.raiseAConcern();
            Locator danger = amina.page().getByRole(
                    AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Is a child in danger right now?"));
            danger.getByLabel("Yes").focus();
            amina.page().keyboard().press("ArrowDown");

            assertThat(danger.getByLabel("No", new Locator.GetByLabelOptions().setExact(true))).isChecked();
            assertThat(amina.page().evaluate(
                            "() => [...document.querySelectorAll('.modal-content, .fjs-container')].some(box => box.scrollWidth > box.clientWidth)"))
                    .isEqualTo(false);
        }
    }

    private static Desk child(Desk desk, int row, String name) {
        // the questions about children alone stand once for each child; here all are children
        return desk.pick(ROLE, row, "Child")
                .write(NAME, row, name)
                .pick(CAN_DECIDE, row, "No, they are too young")
                .pick(IN_CARE, row, "No");
    }

    private static Desk whatIsKnown(Desk desk, String about) {
        return desk.write("What do you want to achieve by sharing?", "A coat.")
                .write("Who needs to know, and what does each of them need?", "The family support worker.")
                .write("What is the information?", "No coat all week.")
                .choose(KIND, A_FACT)
                .pick(ABOUT, 0, about)
                .write("Who does it come from, and how do they know?", "I saw it.")
                .choose("Is it still true today?", "Yes")
                .choose("Is it confidential?", "Yes");
    }
}
