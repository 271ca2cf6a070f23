package candour.submission;

import static org.assertj.core.api.Assertions.assertThat;

import candour.submission.FormWords.Line;
import candour.testing.Serves;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was answered is read back as it was asked and as it was written (R11.7). */
@Serves("R11.7")
class FormWordsTest {

    private final FormWords words = new FormWords();

    private String answer(String form, String key, String answer, Map<String, String> names) {
        return words.read(form, Map.of(key, answer), names).stream().map(Line::answer).findFirst().orElseThrow();
    }

    @Test
    void aChoiceIsReadInTheWordsOfItsForm() {
        assertThat(answer("ask-for-consent", "answer", "refused", Map.of())).isEqualTo("Consent refused");
    }

    @Test
    void aReferenceIsReadInTheWordsThatTheCaseFileHasForIt() {
        assertThat(answer("ask-for-consent", "askedPerson", "authority", Map.of("authority", "The local authority")))
                .isEqualTo("The local authority");
    }

    @Test
    void anAnswerThatPointsToARowNamesTheRow() {
        Map<String, Object> father = Map.of("responsibleFor", List.of("1", "3"));

        assertThat(words.read("describe-the-information", Map.of("people", List.of(father)), Map.of()))
                .contains(new Line("For which of them?", "Person 1\nPerson 3", true));
        assertThat(words.read("describe-the-information", Map.of("items", List.of(Map.of("about", "2"))), Map.of()))
                .contains(new Line("Who is it about?", "Person 2", true));
    }

    @Test
    void aDateIsReadAsItIsWrittenInEngland() {
        assertThat(answer("tell-the-person", "toldOn", "2026-03-12", Map.of())).isEqualTo("12 March 2026");
    }

    @Test
    void whatSomebodyWroteStaysAsTheyWroteIt() {
        assertThat(answer("tell-the-person", "whoWasTold", "outside", Map.of("outside", "Someone outside the directory")))
                .isEqualTo("outside");
        assertThat(answer("notify-the-police", "theirReference", "2026-03-12", Map.of())).isEqualTo("2026-03-12");
    }

    @Test
    void aNumberIsNobodysReference() {
        assertThat(answer("concern", "childAge", "1", Map.of("1", "Ben Carter"))).isEqualTo("1");
    }

    @Test
    void answersStandInTheOrderInWhichTheyWereAsked() {
        Map<String, Object> filed = new LinkedHashMap<>();
        filed.put("wordsUsed", "Yes, tell her.");
        filed.put("answer", "given");
        filed.put("askedOn", "2026-03-12");

        assertThat(words.read("ask-for-consent", filed, Map.of()))
                .extracting(Line::question)
                .containsExactly("When did you ask?", "What was the answer?", "What words did they use?");
    }
}
