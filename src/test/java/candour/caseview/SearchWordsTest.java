package candour.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One box takes a name, a number and a year, however they are typed (R11.3, faults F15 and F16). */
class SearchWordsTest {

    private static SearchWords typed(String text) {
        return SearchWords.of(text, 2027);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IS-2026-000123", "is-2026-123", "IS 2026 123", " is2026-000123 ", "2026-123", "2026/000123",
        "IS–2026–000123", "the case IS-2026-000123 of last week"})
    void aCaseNumberIsTheCase(String text) {
        assertThat(typed(text)).isEqualTo(new SearchWords("", List.of("IS-2026-000123"), null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "000123", "case 123", "#123", "no. 123", "Number 123"})
    void aBareNumberIsTheCaseOfAnyYear(String text) {
        assertThat(typed(text).references()).containsExactly("IS-2026-000123", "IS-2027-000123");
        assertThat(typed(text).typedName()).isEmpty();
    }

    @Test
    void aNumberThatMayBeAYearIsBoth() {
        assertThat(typed("2016").references()).contains("IS-2026-002016");
        assertThat(typed("2016").year()).isEqualTo(2016);
    }

    @ParameterizedTest
    @CsvSource({
        "Mia Lowe 2016, Mia Lowe",
        "2016 Mia Lowe, Mia Lowe",
        "Mia Lowe born about 2016, Mia Lowe",
        "Mia Lowe born in 2016, Mia Lowe",
        "Mia Lowe 12/03/2016, Mia Lowe",
        "Mia Lowe 12.3.2016, Mia Lowe",
        "Mia Lowe 2016-03-12, Mia Lowe",
        "Mia Lowe 12 March 2016, Mia Lowe",
        "12 Mar 2016, ''",
        "2016-03-12, ''"
    })
    void aYearOrADateIsAYearOfBirth(String text, String name) {
        assertThat(typed(text).year()).isEqualTo(2016);
        assertThat(typed(text).typedName()).isEqualTo(name);
        assertThat(typed(text).references()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, ''",
        "Unknown DOB, ''",
        "date of birth: not known, ''",
        "Mia unknown, Mia",
        "Mia Lowe dob unknown, Mia Lowe"
    })
    void unknownAsksForChildrenWhoseDayOfBirthNobodyKnows(String text, String name) {
        assertThat(typed(text).dayUnknown()).isTrue();
        assertThat(typed(text).typedName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mia Lowe", "O’Neill", "Dob Mar", "Isla 7", "Case", "محمد", "李小龍", "X"})
    void everythingElseIsAName(String text) {
        assertThat(typed(text)).isEqualTo(new SearchWords(text, List.of(), null, false));
    }
}
