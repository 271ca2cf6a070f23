package candour.consent;

import static org.assertj.core.api.Assertions.assertThat;

import candour.submission.Answers;
import candour.testing.Serves;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consent that lacks one of the five points is not informed, and the point is named (R7.3). */
@Serves("R7.3")
class InformedTest {

    private static Map<String, Object> allExplained() {
        return new HashMap<>(Map.of(
                "informedWhy", true,
                "informedWhat", true,
                "informedWho", true,
                "informedPurpose", true,
                "informedImplications", true));
    }

    @Test
    void allFivePointsAreInformed() {
        assertThat(Informed.missing(new Answers(allExplained()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "informedWhy,          why it needs to be shared",
        "informedWhat,         what will be shared",
        "informedWho,          who will see it",
        "informedPurpose,      what it will be used for",
        "informedImplications, what may follow from sharing and from not sharing"
    })
    void eachPointIsNamedWhereItIsMissing(String point, String words) {
        Map<String, Object> answers = allExplained();
        answers.put(point, null);

        assertThat(Informed.missing(new Answers(answers))).containsExactly(words);
    }

    @Test
    void severalPointsAreNamedInTheOrderOfTheForm() {
        assertThat(Informed.missing(new Answers(Map.of("informedWho", true))))
                .containsExactly(
                        "why it needs to be shared",
                        "what will be shared",
                        "what it will be used for",
                        "what may follow from sharing and from not sharing");
    }
}
