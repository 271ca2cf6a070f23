package candour.advice;

import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.ReplacedNames.Somebody;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever was told is not named before an adviser, and a word is not taken for a name (R11.5, ADR 15). */
class NamesInAnAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Halina Wronska, her grandmother          | Halina Wronska
            Her grandmother Halina Wronska           | Halina Wronska
            halina wronska                           | halina wronska
            His mother and Kayla                     | Kayla
            Grace Young                              | Grace Young
            Jo Lowe and Class Teacher Dean Harroway  | Jo Lowe; Dean Harroway
            Mrs O’Dwyer-Quarrie (guardian)           | Mrs O’Dwyer Quarrie
            Her aunt Rose                            | Rose
            Grace, her grandmother                   | Grace
            Mark (stepfather)                        | Mark
            mrs wood, her childminder                | mrs wood
            Mr Head                                  | Mr Head
            Mrs Teacher-Lowe                         | Mrs Teacher Lowe
            Nobody                                   |
            Our SENCO                                |
            The headteacher                          |
            Early Help                               |
            Family Support Worker                    |
            School Admin Office                      |
            Her mother, by phone on Monday           |
            Year Four Teacher                        |
            Women's Refuge                           |
            His mother and his class teacher         |
            Both parents                             |
            Her Social Worker                        |
            I heard it myself                        |
            His counsellor knows that I know. He agreed to that. |
            The Data Protection Officer and his mother |
            """)
    void onlyWhatIsAName(String answer, String names) {
        List<String> expected = names == null ? List.of() : Stream.of(names.split("; ")).toList();

        assertThat(NamesInAnAnswer.of(answer)).isEqualTo(expected);
    }

    private static ReplacedNames onceTold(String answer) {
        List<Somebody> all = new ArrayList<>(List.of(
                new Somebody("the child", "child", List.of("Mia Lowe"), null),
                new Somebody("the mother", "mrs", List.of("Jo Lowe"), null),
                new Somebody("the father", "mr", List.of("Dan Lowe"), null)));
        NamesInAnAnswer.of(answer)
                .forEach(name -> all.add(new Somebody("the person who was told", NamesOfTheCase.title(name), List.of(name), null)));
        return new ReplacedNames(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr Lowe hit her.", "The Lowes have moved.", "I rang Mr Lowe on Monday.", "Mia Lowe wept.", "The Lowe family moved.",
                "Mrs Lowe wept.", "Miss Lowe wept.", "Mrs D Lowe came.", "Dan and Jo Lowe came.", "Zara Lowe wept.", "Lowe wept."
            })
    void theFamilyIsCalledWhatTheyAreAlsoOnceOneOfThemWasToldByTheSurname(String text) {
        String before = onceTold("Nobody").in(text);

        assertThat(before).doesNotContain("Lowe");
        assertThat(onceTold("Mrs Lowe").in(text)).isEqualTo(before);
        assertThat(onceTold("Lowe").in(text)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mrs Wronska", "Ms Wronska, her aunt", "Wronska"})
    void theFirstNameOfWhoeverWasToldByTheSurnameDoesNotStay(String answer) {
        assertThat(onceTold(answer).in("She is cold. Halina Wronska wept.")).doesNotContain("Halina").doesNotContain("Wronska");
    }
}
