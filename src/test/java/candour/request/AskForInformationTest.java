package candour.request;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.raisedInError;
import static candour.testing.Story.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.SubmissionRepository;
import candour.lead.LeadDecides;
import candour.scenario.ScenarioPlayer;
import candour.submission.Option;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Model {@code ask-for-information}: our own question to another agency, with the law that lets us ask (G4, R11.14). */
@Serves({"G4", "R4.1"})
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
class AskForInformationTest {

    private static final String PUT = AskProcess.Step.PUT_THE_QUESTION;
    private static final String ANSWER = AskProcess.Step.RECORD_THE_ANSWER;

    @Autowired
    private Story story;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private ShownForms shown;

    @Autowired
    private SubmissionRepository submissions;

    @AfterAll
    void everyStepOfTheModelWasReached() {
        story.wentThroughAllOf(AskProcess.KEY);
    }

    private static Filled question(Case one) {
        return new Filled(AskProcess.KEY, Map.of(
                "reference", one.reference(),
                "aboutWhom", "Mia Lowe",
                "whatWeAsk", "Whether there is a court order.",
                "whyWeAsk", "To know whom to ask."));
    }

    @SuppressWarnings("unchecked")
    private Filled asked(Case one) {
        Object bases = shown.forTask(one.step(PUT).getId(), PRACTITIONER).get("basisOptions");
        return new Filled(PUT, Map.of(
                "putIt", "yes",
                "askedAgency", "cafcass",
                "askedPerson", "The duty officer",
                "askingBasis", ((List<Option>) bases).get(0).value(),
                "askingBasisReasons", "We look after our pupils.",
                "askedBy", "telephone"));
    }

    private Case asking() {
        Case one = story.raise(concern());
        player.begin(AskProcess.KEY, PRACTITIONER, question(one).answers());
        return one;
    }

    private static Filled answered() {
        return new Filled(ANSWER, Map.of(
                "answered", "yes", "answeredOn", "today", "answeredBy", "The duty officer", "answerWords", "There is none."));
    }

    private static Filled notYet() {
        return new Filled(ANSWER, Map.of("answered", "not-yet", "reminderWords", "I rang again."));
    }

    /** Else another agency is told about a child whom the case was never about. */
    @Serves("R11.8")
    @Test
    void nobodyIsAskedAboutTheChildOfACaseThatWasAMistake() {
        Case one = story.raise(concern()).change(raisedInError());

        assertThatThrownBy(() -> player.begin(AskProcess.KEY, PRACTITIONER, question(one).answers()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("it was raised in error");
    }

    @Test
    void theQuestionWithItsLawAndTheAnswerStandInTheCase() {
        Case one = asking();

        one.isDueIn(PUT, Duration.ofHours(24));
        one.finish(asked(one));

        assertThat(one.step(ANSWER).getAssignee()).isEqualTo(PRACTITIONER);
        one.isDueIn(ANSWER, Duration.ofHours(120));
        assertThat(submissions.latest(one.reference(), PUT).orElseThrow()).containsKeys("askingBasis", "askingBasisReasons");
        assertThat(shown.forTask(one.step(ANSWER).getId(), PRACTITIONER).get("questionText"))
                .asString()
                .contains("The duty officer, Cafcass", "Whether there is a court order.");

        one.finish(notYet());
        one.isDueIn(ANSWER, Duration.ofHours(120));
        one.finish(answered());

        assertThat(one.hasEnded(AskProcess.KEY)).isTrue();
        assertThat(submissions.latest(one.reference(), ANSWER).orElseThrow()).containsEntry("answerWords", "There is none.");
    }

    @Test
    void whoeverFindsNoLawThatLetsThemAskAsksNothing() {
        Case one = asking();

        one.finish(new Filled(PUT, Map.of("putIt", "no", "notAskedReasons", "We do not need it.")));

        assertThat(one.hasEnded(AskProcess.KEY)).isTrue();
        assertThat(one.passed()).contains("question-not-put").doesNotContain(ANSWER);
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        Case one = asking();
        one.finish(asked(one));

        one.finish(new Filled(ANSWER, Map.of("answered", "refused", "noAnswerReasons", "They have no record.")));

        assertThat(one.hasEnded(AskProcess.KEY)).isTrue();
        assertThat(one.passed()).contains("nothing-to-be-had").doesNotContain("answer-on-record");
    }

    @Serves("R11.14")
    @Test
    void noQuestionGoesToOrFromAnAddressThatIsNotSecure() {
        Case one = asking();
        Filled byEmail = asked(one).with("askedBy", "secure-email").with("ourAddress", "office@hillingdon.gov.uk");

        assertThatThrownBy(() -> one.finish(byEmail.with("theirAddress", "duty@nhs.net.example.org")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Which address did you write to?")
                .hasMessageNotContaining("example.org");
        assertThat(one.passed()).doesNotContain(ANSWER);
    }

    @Serves("R11.8")
    @Test
    void aCaseThatIsNotOnesOwnCannotBeAskedFor() {
        Case one = story.raise(concern());

        assertThatThrownBy(() -> player.begin(AskProcess.KEY, "leila.novak", question(one).answers()))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no case with that number that you can open.");
    }

    @Test
    void aQuestionThatNobodyAnswersComesToTheLead() {
        Case one = asking();
        one.finish(asked(one));

        one.runOut(ANSWER);

        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
    }
}
