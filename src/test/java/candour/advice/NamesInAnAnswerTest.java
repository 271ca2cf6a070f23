package candour.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            Mrs O’Dwyer-Quarrie (guardian)           | O’Dwyer Quarrie
            Her aunt Rose                            | Rose
            Grace, her grandmother                   | Grace
            Mark (stepfather)                        | Mark
            mrs wood, her childminder                | wood
            Mr Head                                  | Head
            Mrs Teacher-Lowe                         | Teacher Lowe
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
}
