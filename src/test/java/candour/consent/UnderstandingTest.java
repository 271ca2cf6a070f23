package candour.consent;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.concern.ConcernProcess;
import candour.submission.Refused;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;
import candour.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether somebody understands what is asked is assessed, with reasons, and decides who is asked (R8.1, R8.2, R8.3). */
@EngineTest
class UnderstandingTest extends WhoseConsent {

    // who understands

    @Serves({"R8.2", "R8.3"})
    @ParameterizedTest
    @CsvSource({"14, likely", "14, too-young", "12, unsure", "9, likely", "17, doubted"})
    void aChildWhoMayUnderstandIsAssessed(int age, String canDecide) {
        Story.Case told = about(child("Mia Lowe", age, canDecide, "none"));

        assertThat(told.openSteps()).containsExactly(ASSESS_UNDERSTANDING);
        assertThat(told.passed()).doesNotContain(ASK_FOR_CONSENT);
    }

    @Serves("R8.2")
    @Test
    void aChildWhoUnderstandsIsAskedThemselves() {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none")).finish(assessUnderstanding("yes"));

        assertThat(offeredIn(told)).containsExactly("Mia Lowe (the child)");

        told.finish(askHerself());

        assertThat(told.passed()).contains(ANSWER_RECORDED).doesNotContain(ASK_THE_AUTHORITY);
    }

    @Serves({"R8.3", "R9.1"})
    @ParameterizedTest
    @ValueSource(strings = {"no", "unsure"})
    void aParentIsAskedForAChildWhoDoesNotUnderstand(String understands) {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none")).finish(assessUnderstanding(understands));

        assertThat(offeredIn(told)).contains("Jo Lowe (the mother)").doesNotContain("Mia Lowe (the child)");
    }

    @Serves("R8.3")
    @Test
    void aConclusionThatDiffersFromTheEightAnswersSaysWhy() {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none"));
        Filled differs = assessUnderstanding("yes").with("weighsUp", "unsure");

        assertThatThrownBy(() -> told.finish(differs))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(
                        "“Does your answer differ from the eight points? If so, why?”: your answer differs from your eight points. Say why.");
        assertThat(told.openSteps()).containsExactly(ASSESS_UNDERSTANDING);

        told.finish(differs.with("whyDiffers", "She was only tired."));

        assertThat(told.openSteps()).containsExactly(ASK_FOR_CONSENT);
    }

    @Serves("R8.1")
    @ParameterizedTest
    @CsvSource({"16, likely", "17, unsure"})
    void aYoungPersonOf16Or17DecidesWithoutBeingAssessed(int age, String canDecide) {
        Story.Case told = about(child("Mia Lowe", age, canDecide, "care-order"));

        assertThat(told.openSteps()).containsExactly(ASK_FOR_CONSENT);
        assertThat(offeredIn(told)).containsExactly("Mia Lowe (the child)");
        assertThat(told.passed()).doesNotContain(ASSESS_UNDERSTANDING, ASK_THE_AUTHORITY);
    }

    @Serves("R8.3")
    @Test
    void whatShowsItStandsInOneTextOrBesideEachOfTheEightPoints() {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none"));
        Filled nothingShown = assessUnderstanding("yes").with("evidence", null);

        assertThatThrownBy(() -> told.finish(nothingShown))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("say what shows it, here or beside each of the eight points.");

        Filled pointByPoint = nothingShown;
        for (String shown : List.of(
                "questionShown",
                "whatShown",
                "whyShown",
                "implicationsShown",
                "alternativesShown",
                "weighingShown",
                "ownViewShown",
                "consistentShown")) {
            pointByPoint = pointByPoint.with(shown, "She said so.");
        }
        told.finish(pointByPoint);

        assertThat(told.openSteps()).containsExactly(ASK_FOR_CONSENT);
    }

    @Serves("R8.3")
    @ParameterizedTest
    @CsvSource({"childsWords, What did the child say?", "whoWasPresent, Where was it", "pressure, Could somebody", "help, Did they have help"})
    void whateverIsConcludedTheChildIsHeardAndItIsSaidHowItCame(String key, String question) {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none"));

        assertThatThrownBy(() -> told.finish(assessUnderstanding("no").with(key, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“" + question)
                .hasMessageContaining("this needs an answer.");
    }

    @Serves({"R8.1", "R8.2"})
    @ParameterizedTest
    @CsvSource({"17, doubted, Mental Capacity Act", "14, likely, From 12 on", "9, likely, Their age is no answer"})
    void theFormSaysWhomItIsAboutAndThatAgeIsWhereItStarts(int age, String canDecide, String words) {
        Story.Case told = about(child("Mia Lowe", age, canDecide, "none"));

        Map<String, Object> assess = shown.forTask(told.step(ASSESS_UNDERSTANDING).getId(), Story.PRACTITIONER);

        assertThat((String) assess.get("aboutText")).startsWith("**This is about person 1 (the child)").contains(words);
        assertThat((String) assess.get("aboutText")).doesNotContain("Mia");
    }

    @Serves("R8.1")
    @Test
    void thePresumptionAt16IsDoubtedOnlyWithReasons() {
        Story.Case told = story.raise(concern());
        Map<String, Object> withoutReasons = new HashMap<>(child("Mia Lowe", 16, "doubted", "none"));
        withoutReasons.remove("doubtReasons");

        assertThatThrownBy(() -> told.finish(describeTheInformation().with("people", List.of(withoutReasons, MOTHER))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Person 1, “What makes you doubt it?”: this needs an answer.");
        for (int age : new int[] {16, 85}) {
            assertThatThrownBy(() -> told.finish(describeTheInformation()
                            .with("people", List.of(child("Mia Lowe", age, "too-young", "none"), MOTHER))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("from 16 on nobody is too young to decide.");
        }
        assertThat(told.openSteps()).containsExactly(ConcernProcess.Step.DESCRIBE_THE_INFORMATION);
    }

    @Test
    void nobodyAgreesForAYoungAdultWhoCannotDecide() {
        Story.Case told = about(child("Mia Lowe", 18, "doubted", "care-order")).finish(assessUnderstanding("no"));

        assertThat(offeredIn(told)).containsExactly("Mia Lowe (the child)");
        assertThat(told.passed()).doesNotContain(ASK_THE_AUTHORITY);
        assertThatThrownBy(() -> told.finish(askHerself()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Nobody can agree for an adult: choose “They could not be asked”.");

        told.finish(askHerself().with("answer", "could-not-be-asked").with("couldNotReasons", "She is too ill."));

        assertThat(told.passed()).contains(ANSWER_RECORDED).doesNotContain(COULD_NOT_BE_ASKED);
    }

    @Serves({"R8.2", "R11.3"})
    @Test
    void aChildOfUnknownAgeIsAssessed() {
        Story.Case told =
                about(Map.of("role", "child", "name", "Mia Lowe", "canDecide", "unsure", "careStatus", "none"));

        assertThat(told.openSteps()).containsExactly(ASSESS_UNDERSTANDING);
    }

    @Test
    void anOverdueAssessmentBringsInTheLeadAndStaysOpen() {
        Story.Case told = about(child("Mia Lowe", 14, "likely", "none"));

        overdueAfterTwoDays(told, ASSESS_UNDERSTANDING);
    }
}
