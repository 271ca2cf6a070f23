package candour.decision;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Person;
import candour.casefile.PersonDetails;
import candour.casefile.PersonRole;
import candour.testing.Serves;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules suggest is said in words that name nobody and give the reason. */
@Serves({"R7.5", "R10.1", "G1"})
class SuggestionTest {

    @ParameterizedTest
    @ValueSource(strings = {"share-with-consent", "share-without-consent", "consent-not-needed", "decline", "ask-advice"})
    void aSuggestionGivesItsReasonAndNoKey(String suggestion) {
        String words = of("refused", false, suggestion).words();

        assertThat(words).startsWith("About person 2 (the mother): ").endsWith(".").doesNotContain("-", "Ann");
        assertThat(words.split("[.,:] ")).hasSizeGreaterThan(2);
    }

    /** It was asked about the person, and not always of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "given              | false | consent given.",
        "refused            | false | consent refused.",
        "refused            | true  | consent refused. Someone else with parental responsibility said no.",
        "expired            | false | consent was given, and has ended. It does not count any more.",
        "could-not-be-asked | false | nobody could be asked for consent.",
        "awaited            | false | consent is being asked. Nothing waits for the answer.",
        "not-asked          | false | nobody was asked for consent."
    })
    void anAnswerIsToldAsTheAnswerAboutAPerson(String consent, boolean dispute, String words) {
        assertThat(of(consent, dispute, "decline").consentWords()).isEqualTo("About person 2 (the mother): " + words);
    }

    private static Suggestion of(String consent, boolean dispute, String suggestion) {
        Person mother = new Person(UUID.randomUUID(), 2, PersonRole.MOTHER, "Ann Lowe", null, null, null, null, "yes", "yes", PersonDetails.NONE);
        return new Suggestion(mother, consent, dispute, suggestion, "no", "");
    }
}
