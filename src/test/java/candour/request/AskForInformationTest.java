package candour.request;

import static candour.testing.Filled.concern;
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

    @SuppressWarnings("unchecked")
    private Filled question(Case one) {
        List<Option> bases = (List<Option>) shown.forStart(AskProcess.KEY, PRACTITIONER).get("basisOptions");
        return new Filled(AskProcess.KEY, Map.of())
                .with("reference", one.reference())
                .with("askedAgency", "cafcass")
                .with("askedPerson", "The duty officer")
                .with("aboutWhom", "Mia Lowe")
                .with("whatWeAsk", "Whether there is a court order.")
                .with("whyWeAsk", "To know whom to ask.")
                .with("askingBasis", bases.get(0).value())
                .with("askingBasisReasons", "We look after our pupils.")
                .with("askedBy", "telephone");
    }

    private static Filled answered() {
        return new Filled(ANSWER, Map.of(
                "answered", "yes", "answeredOn", "today", "answeredBy", "The duty officer", "answerWords", "There is none."));
    }

    private static Filled notYet() {
        return new Filled(ANSWER, Map.of("answered", "not-yet", "reminderWords", "I rang again."));
    }

    @Test
    void theQuestionWithItsLawAndTheAnswerStandInTheCase() {
        Case one = story.raise(concern());

        player.begin(AskProcess.KEY, PRACTITIONER, question(one).answers());

        assertThat(one.step(ANSWER).getAssignee()).isEqualTo(PRACTITIONER);
        one.isDueIn(ANSWER, Duration.ofHours(120));
        assertThat(submissions.latest(one.reference(), AskProcess.KEY).orElseThrow())
                .containsKeys("askingBasis", "askingBasisReasons", "whyWeAsk");
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
    void aRefusalIsAnAnswerToo() {
        Case one = story.raise(concern());
        player.begin(AskProcess.KEY, PRACTITIONER, question(one).answers());

        one.finish(new Filled(ANSWER, Map.of("answered", "refused", "noAnswerReasons", "They have no record.")));

        assertThat(one.hasEnded(AskProcess.KEY)).isTrue();
        assertThat(one.passed()).contains("nothing-to-be-had").doesNotContain("answer-on-record");
    }

    @Serves("R11.14")
    @Test
    void noQuestionGoesToOrFromAnAddressThatIsNotSecure() {
        Case one = story.raise(concern());
        Filled byEmail = question(one).with("askedBy", "secure-email").with("ourAddress", "office@hillingdon.gov.uk");

        assertThatThrownBy(() -> player.begin(
                        AskProcess.KEY, PRACTITIONER, byEmail.with("theirAddress", "duty@nhs.net.example.org").answers()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Which address do you write to?")
                .hasMessageNotContaining("example.org");
        assertThat(one.passed()).doesNotContain(AskProcess.KEY);
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
        Case one = story.raise(concern());
        player.begin(AskProcess.KEY, PRACTITIONER, question(one).answers());

        one.runOut(ANSWER);

        assertThat(one.groupsOf(LeadDecides.DECIDE_AS_LEAD)).containsExactly("northfield-school-lead");
    }
}
