package candour.browser;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.casefile.AttachmentRepository;
import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.Files;
import candour.testing.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a step in Tasklist to the page of its case, from which advice is asked and files are added (R9.7). */
@EngineTest
class CasePageInTheBrowserTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Story story;

    @Autowired
    private AttachmentRepository attachments;

    private Desk amina() {
        return Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), Story.PRACTITIONER);
    }

    @BeforeEach
    void clearTheDesks() {
        story.clearTheDesks();
    }

    @Test
    void adviceIsAskedAndAFileAddedBesideTheStep() {
        Story.Case told = story.raise(concern());

        try (Desk amina = amina()) {
            amina.open("My tasks", "Describe the information", told.reference()).form();
            amina.readTheCaseSoFar();
            Page page = amina.page().waitForPopup(() -> amina.page().getByText("I need advice").click());

            page.getByText("Ask for advice").click();
            page.getByLabel("A manager", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("What do you want to know?").fill("May I ring the grandmother?");
            page.getByText("Send the question").click();

            page.getByText("A manager has been asked for advice and answers by").first().waitFor();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("said");
            assertThat(told.openSteps())
                    .containsExactlyInAnyOrder(ConcernProcess.Step.DESCRIBE_THE_INFORMATION, AdviceProcess.GIVE_ADVICE);

            addAPhoto(page);

            page.getByText("The attachment is in the case.").waitFor();
            assertThat(attachments.ofCase(told.reference())).hasSize(1);
        }
    }

    /** What is missing or too large is said before anything is sent: a file that was chosen stays chosen. */
    private static void addAPhoto(Page page) {
        Locator file = page.getByLabel("Which file?");
        page.getByText("Add an attachment").click();
        file.setInputFiles(new FilePayload("film.png", "image/png", new byte[10 * 1024 * 1024 + 1]));
        page.getByText("This file is larger than 10 MB.").waitFor();
        file.setInputFiles(new FilePayload("coat.png", "image/png", Files.png()));
        page.getByText("Add it to the case").click();

        assertThat(page.getByText("Choose what it is.").isVisible()).isTrue();
        assertThat(page.getByText("Say in a few words what it shows or says.").isVisible()).isTrue();
        assertThat(page.getByText("This file is larger than 10 MB.").isVisible()).isFalse();

        page.getByLabel("Photo").check();
        page.getByLabel("What does it show or say?").fill("The coat");
        page.getByText("Add it to the case").click();
    }
}
