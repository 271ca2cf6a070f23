package candour.browser;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.giveAdvice;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.casefile.CaseFileRepository;
import candour.casefile.SubmissionRepository;
import candour.concern.ConcernProcess;
import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Staff;
import candour.testing.Story;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One step leads to the next, and whatever happens behind a reader's back – a second tab, a colleague, the way back, a
 * session that ends, a server that is down – is said, and no typed word is lost (R1.1, faults T01 T05 T06 T08).
 */
@Serves("R1.1")
@EngineTest
class StaleScreensTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static final String AIM = "What do you want to achieve by sharing?";
    private static final String WORDS = "That she is warm and fed.";
    private static final String ADVICE_REASONS = "What are your reasons?";
    private static final String COLLEAGUE = "third.manager";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Staff staff;

    @Autowired
    private CaseFileRepository cases;

    @Autowired
    private SubmissionRepository submissions;

    @Autowired
    private Story story;

    @BeforeEach
    void clearTheDesks() {
        story.clearTheDesks();
    }

    private Desk desk(String user) {
        return Desk.of(CHROMIUM.browser(), "http://localhost:" + port, engine.getName(), user);
    }

    private static Desk fillInAConcern(Desk amina, String danger) {
        amina.raiseAConcern();
        return amina.choose("Is a child in danger right now?", danger)
                .choose("Do you think a crime may have been committed?", "No")
                .choose("Could a child come to harm?", "I'm not sure")
                .choose("Do you know who the child is?", "No, I do not know their name")
                .write("What did you see, hear or learn?", "A bruise, seen at " + System.nanoTime())
                .choose("What is this about?", "A worry about a child's welfare or safety");
    }

    private String describing(Story.Case told) {
        return told.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();
    }

    private Story.Case inDoubt() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk().with("doubt", "yes"))
                .finish(askForConsent());
    }

    @Test
    void aConcernIsSentOnceHoweverOftenOneClicksAndLeadsToItsFirstStep() {
        int before = cases.raisedBy(Story.PRACTITIONER).size();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            fillInAConcern(amina, "Yes").doubleClick("Send");

            assertThat(amina.line()).contains("Your concern is sent. It is case IS-", "Next: you tell ", "2 more steps");
            amina.form();
            assertThat(amina.openedStep()).startsWith("Tell ");
            assertThat(amina.listOfTasks()).contains(amina.openedStep());
            assertThat(amina.page().locator(".candour-next").getAttribute("role")).isEqualTo("status");
        }
        assertThat(cases.raisedBy(Story.PRACTITIONER)).hasSize(before + 1);
    }

    /** R11.9: an open Tasklist looks for what is new, and keeps nobody logged in by that. */
    @Test
    void whoeverLeavesTheScreenIsSoonNoLongerThere() {
        try (Desk amina = desk(Story.PRACTITIONER)) {
            amina.page().clock().install();
            amina.openTasklist();

            Request asked = amina.page().waitForRequest(
                    StaleScreensTest::saysThatNobodyIsThere, () -> amina.page().clock().fastForward(90_000));

            assertThat(asked.url()).contains("/camunda/api/");
        }
    }

    private static boolean saysThatNobodyIsThere(Request asked) {
        return asked.headers().containsKey("x-candour-nobody-there");
    }

    @Test
    void aStepIsFinishedOnceAndTheLineSaysWhatWaits() {
        Story.Case told = inDoubt();
        String advice = told.step(AdviceProcess.GIVE_ADVICE).getId();

        try (Desk tom = desk(Story.MANAGER)) {
            tom.openByAddress(advice).take().form();
            tom.choose("What is your advice?", "Share it").write(ADVICE_REASONS, WORDS).doubleClick("Finish this step");

            assertThat(tom.line()).contains("This step is finished. Nothing in this case waits for you now.");
            assertThat(tom.page().locator(".task-card").count()).isZero();
        }
        assertThat(submissions.ofCase(told.reference())).filteredOn(sent -> advice.equals(sent.taskId())).hasSize(1);
    }

    @Test
    void aStepFinishedInAnotherTabIsSaidAndTheWordsStay() {
        Story.Case told = story.raise(concern());

        try (Desk amina = desk(Story.PRACTITIONER)) {
            amina.openByAddress(describing(told)).form().write(AIM, WORDS);
            told.finish(describeTheInformation());

            assertThat(amina.line())
                    .containsPattern("You finished this step at \\d\\d:\\d\\d\\.")
                    .contains("Your words are still here", "Next: you weigh the risk, until ");
            assertThat(amina.written(AIM)).isEqualTo(WORDS);
            amina.lookAt("stale-another-tab");
            amina.page().getByText("Open your next step").click();
            amina.form();
            assertThat(amina.openedStep()).startsWith("Weigh the risk");
        }
    }

    @Test
    void whoeverSendsAStepThatAColleagueJustFinishedIsToldAndKeepsTheirWords() {
        staff.join(COLLEAGUE, "Mo", "Green", "northfield-school-manager");
        Story.Case told = inDoubt();
        String advice = told.step(AdviceProcess.GIVE_ADVICE).getId();

        try (Desk tom = desk(Story.MANAGER)) {
            tom.openByAddress(advice).take().form();
            tom.choose("What is your advice?", "Share it").write(ADVICE_REASONS, WORDS);
            engine.getTaskService().setAssignee(advice, COLLEAGUE);
            told.finish(COLLEAGUE, giveAdvice());
            tom.finish();

            assertThat(tom.line()).containsPattern("Someone else finished this step at \\d\\d:\\d\\d\\. Your words are still here");
            assertThat(tom.written(ADVICE_REASONS)).isEqualTo(WORDS);
            tom.lookAt("stale-colleague");
        } finally {
            staff.leave(COLLEAGUE);
        }
    }

    @Test
    void theWayBackAndOldAddressesOfferNoFinishedForm() {
        Story.Case told = story.raise(concern());
        String describing = describing(told);

        try (Desk amina = desk(Story.PRACTITIONER)) {
            amina.openByAddress(describing).form();
            told.finish(describeTheInformation());
            amina.goTo("/cases/" + told.reference());
            amina.back();

            assertThat(amina.line()).contains("This step is finished. Next: you weigh the risk, until ");
            assertThat(amina.page().locator(".task-card").count()).isZero();
            assertThat(amina.openedTask()).isNotEqualTo(describing);
            amina.lookAt("way-back");
            amina.openByAddress("no-such-task");
            assertThat(amina.line()).isEqualTo("There is nothing with that number that you can open.");
        }
    }

    @Test
    void readingTheCaseOrAnotherStepLosesNoWordAndLeavesNoneOnTheComputer() {
        Story.Case told = story.raise(concern());
        Story.Case other = story.raise(concern());

        try (Desk amina = desk(Story.PRACTITIONER)) {
            amina.open("My tasks", "Describe the information", told.reference()).form().write(AIM, WORDS);
            amina.readTheCaseSoFar().tab("What you are asked");
            amina.form();
            assertThat(amina.written(AIM)).isEqualTo(WORDS);

            amina.page().locator("ol.tasks-list").getByText("Describe the information · " + other.reference()).click();
            amina.page().locator(".task-card h2.task").getByText(other.reference()).waitFor();
            amina.form();
            assertThat(amina.written(AIM)).isEmpty();
            amina.page().locator("ol.tasks-list").getByText("Describe the information · " + told.reference()).click();
            amina.page().locator(".task-card h2.task").getByText(told.reference()).waitFor();
            amina.form();
            assertThat(amina.written(AIM)).isEqualTo(WORDS);
            assertThat(amina.storage()).doesNotContain(WORDS);
        }
    }

    @Test
    void whoeverIsLoggedOutWhileTypingLogsInElsewhereAndSendsTheSameWords() {
        try (Desk amina = desk(Story.PRACTITIONER)) {
            fillInAConcern(amina, "No");
            amina.loseTheSession();
            amina.doubleClick("Send");
            amina.expect("You have been logged out. Your words are still here.");
            assertThat(amina.written("What did you see, hear or learn?")).startsWith("A bruise");
            amina.lookAt("logged-out");

            amina.logInInAnotherTab(Story.PRACTITIONER);
            amina.doubleClick("Send");

            assertThat(amina.line()).contains("Your concern is sent.");
            amina.page().waitForCondition(() -> amina.page().locator(".candour-logged-out").count() == 0);
        }
    }

    @Test
    void wordsAreNeverSentNorShownInTheNameOfWhoeverLogsInNext() {
        int before = cases.raisedBy(Story.MANAGER).size();

        try (Desk amina = desk(Story.PRACTITIONER)) {
            fillInAConcern(amina, "No");
            amina.loseTheSession();
            amina.logInInAnotherTab(Story.MANAGER);
            amina.doubleClick("Send");

            amina.expect("Tom Okafor");
            assertThat(amina.page().content()).doesNotContain("A bruise, seen");
        }
        assertThat(cases.raisedBy(Story.MANAGER)).hasSize(before);
    }

    @Test
    void whileTheServerDoesNotAnswerTheWordsStayAndCanBeSentAgain() {
        Story.Case told = inDoubt();

        try (Desk tom = desk(Story.MANAGER)) {
            tom.openByAddress(told.step(AdviceProcess.GIVE_ADVICE).getId()).take().form();
            tom.choose("What is your advice?", "Share it").write(ADVICE_REASONS, WORDS);
            Pattern sending = Pattern.compile(".*/submit-form");
            tom.page().route(sending, Route::abort);
            tom.finish();
            tom.expectRefusal("We could not save this. Your words are still here. Try again in a minute; if a child is in danger, ring 999.");
            assertThat(tom.written(ADVICE_REASONS)).isEqualTo(WORDS);
            tom.lookAt("server-down");

            tom.page().unroute(sending);
            tom.finish();

            assertThat(tom.line()).contains("This step is finished.");
        }
    }

    @Test
    void nobodyIsLeftOnACaseWhenTheirSessionEndsAndNothingIsTyped() {
        story.raise(concern());

        try (Desk amina = desk(Story.PRACTITIONER)) {
            amina.goTo("/camunda/app/tasklist/" + engine.getName() + "/");
            amina.page().locator("ol.tasks-list a").first().waitFor();
            amina.loseTheSession();

            amina.page().waitForURL(Pattern.compile(".*/login\\?out"), new Page.WaitForURLOptions().setTimeout(45_000));
        }
    }
}
