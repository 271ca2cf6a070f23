package candour.browser;

import static candour.testing.Filled.concern;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An age says whom to ask and whether two children may be one, so it is never another than was typed: form-js makes 85 of 8.5, and 18 of
 * “18 months”, without a word.
 */
@Serves({"R8.1", "R11.2", "R11.3"})
@EngineTest
class AgesAsTheyAreTypedTest {

    private static final String AGE = "How old are they?";
    /** In the place of the one of form-js. */
    private static final String OURS = "input[id$='-number']";

    private static final String DESCRIBE = "Describe the information";
    private static final String WRONG = "Write a whole number in figures and nothing else";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Story story;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private PersonRepository people;

    @BeforeEach
    void clearTheDesks() {
        story.clearTheDesks();
    }

    @Test
    void whatIsNoWholeNumberStaysAsItIsAndIsAskedAbout() {
        String reference = story.raise(concern()).reference();

        try (Desk amina = Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), Story.PRACTITIONER)) {
            amina.open("My tasks", DESCRIBE, reference).form();
            described(amina);
            Locator age = amina.question(AGE, 0).locator(OURS);
            for (String typed : new String[] {"8.5", "18 months", "4-5", "1e2", "eight"}) {
                age.fill("");
                age.pressSequentially(typed);
                age.blur();
                assertThat(age).hasValue(typed);
                assertThat(amina.question(AGE, 0)).containsText(WRONG);
            }
            // what was typed goes with its row, as a date does
            amina.addRow(0).pick("Who is this person?", 1, "Child");
            Locator second = amina.question(AGE, 1).locator(OURS);
            second.fill("18 months");
            amina.question("People", 0).getByText("Take out person 1").click();
            assertThat(age).hasValue("18 months");
            amina.question("People", 0).getByText("Put back").click();
            assertThat(age).hasValue("eight");
            amina.question("People", 0).getByText("Take out person 2").click();
            amina.press("Finish this step");
            assertThat(amina.page().locator(".candour-summary")).containsText("Person 1, “" + AGE + "”: " + WRONG);
            assertThat(age).isFocused();
            amina.lookAt("an-age-that-is-no-number");
            age.fill("");
            age.pressSequentially("8");
            assertThat(amina.question(AGE, 0)).not().containsText(WRONG);
            amina.press("Finish this step").done(DESCRIBE, reference);
        }

        assertThat(people.people(reference)).extracting(Person::estimatedAge).containsExactly(8);
    }

    private static void described(Desk desk) {
        desk.pick("Who is this person?", 0, "Child")
                .write("What is their name?", 0, "Nell Hartwright")
                .pick("Do you think this child can decide about their own information?", 0, "No, they are too young")
                .pick("Is the child in care?", 0, "No")
                .write("What do you want to achieve by sharing?", "A coat.")
                .write("Who needs to know, and what does each of them need?", "The family support worker.")
                .write("What is the information?", "No coat all week.")
                .choose("What kind of information is it?", "A fact: seen, heard or measured")
                .pick("Who is it about?", 0, "Nell")
                .write("Who does it come from, and how do they know?", "I saw it.")
                .choose("Is it still true today?", "Yes")
                .choose("Is it confidential?", "Yes");
    }
}
