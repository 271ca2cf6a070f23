package candour.browser;

import static candour.browser.KeptFormsTest.andItIsKept;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.decline;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.DraftRepository;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import com.microsoft.playwright.Route;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * By itself Tasklist shows a form also where its lists did not arrive: nobody can choose in it, and what they had chosen before
 * would be kept no more with the next word they write (R11.9).
 */
@Serves("R11.9")
@EngineTest
class FormThatDidNotArriveTest {

    private static final String COLLEAGUE = "Is this about somebody who works with you?";
    private static final String AIM = "What do you want to achieve by sharing?";

    private static final String ANSWER = "What do you decide?";
    private static final String SENDS_BACK = "I send it back to be thought over";
    private static final String REASONS = "What are your reasons?";
    private static final String DRAFTS = "**/drafts/**";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DraftRepository drafts;

    @Autowired
    private Story story;

    @BeforeEach
    void nothingKept() {
        story.clearTheDesks();
        drafts.dropOf(Story.PRACTITIONER);
    }

    private void amina(Consumer<Desk> then) {
        at(Story.PRACTITIONER, then);
    }

    private void at(String user, Consumer<Desk> then) {
        try (Desk desk = Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), user)) {
            then.accept(desk);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form-variables", "deployed-form"})
    void isNotShownInPartAndKeepsWhatWasChosen(String part) {
        String step = story.raise(concern()).step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();
        amina(amina -> {
            amina.openByAddress(step).form();
            andItIsKept(amina, () -> amina.pick(COLLEAGUE, "Hughes"));

            amina.page().route("**/" + part + "?*", Route::abort);
            amina.page().route("**/" + part, Route::abort);
            amina.openByAddress(step);
            amina.expect("We could not show this form.");
            amina.expect("what you had written is still kept");
            assertThat(amina.page().locator(".fjs-form label").count()).isZero();
            amina.lookAt("without-" + part);

            amina.page().unrouteAll();
            amina.openByAddress(step).form();
            andItIsKept(amina, () -> amina.write(AIM, "That he is safe."));
            assertThat(amina.question(COLLEAGUE, 0).locator("select").inputValue()).isEqualTo(Story.SENIOR);
        });
    }

    /** Of what was kept before: the form is there, since a child may be in danger, and says that it is not kept. */
    @ParameterizedTest
    @ValueSource(strings = {DRAFTS, "**/reader"})
    void saysWhereNothingIsKept(String call) {
        String step = story.raise(concern()).step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();
        amina(amina -> {
            amina.page().route(call, Route::abort);

            amina.openByAddress(step).form();

            amina.expect("what you write now is kept only when you send it");
            amina.lookAt("not-kept");
        });
    }

    /** Only now is it theirs to see again, and what cannot be seen must not be written over. */
    @Test
    void aStepThatIsTakenAgainKeepsWhatCouldNotBeLookedFor() {
        String step = story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet()).finish(decline())
                .step(DecisionProcess.Step.AGREE_NOT_TO_SHARE).getId();
        drafts.dropOf(Story.MANAGER);
        at(Story.MANAGER, tom -> {
            tom.openByAddress(step).form();
            tom.take();
            andItIsKept(tom, () -> tom.choose(ANSWER, SENDS_BACK));
            andItIsKept(tom, () -> tom.write(REASONS, "First words"));
            tom.page().locator(".task-card .unclaim").first().click();
            tom.page().getByText("Take this step").first().waitFor();
            tom.openByAddress(step).form();

            tom.page().route(DRAFTS, Route::abort);
            tom.take();
            tom.expect("what you write now is kept only when you send it");
            tom.page().unrouteAll();
            tom.choose(ANSWER, SENDS_BACK).write(REASONS, "Second words");
            // longer than it takes to keep
            tom.page().waitForTimeout(3_000);

            assertThat(drafts.find(Story.MANAGER, "step/" + step).orElseThrow().answers().toString()).contains("First words");
        });
    }

    @Test
    void norIsTheOneThatRaisesAConcern() {
        amina(amina -> {
            amina.page().route("**/deployed-start-form*", Route::abort);

            amina.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/" + engine.getName() + "/#/?processStart=concern");

            amina.expect("We could not show this form.");
            amina.lookAt("without-the-start-form");
        });
    }
}
