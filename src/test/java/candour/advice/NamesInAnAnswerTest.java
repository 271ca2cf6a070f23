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

    private static final List<String> AGENCIES = List.of("Northfield Primary School", "Little Oaks Nursery", "Cafcass");

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
            halina                                   | halina
            her nan, halina                          | halina
            halina and her mum                       | halina
            Nan halina                               | halina
            HER GRANDMOTHER HALINA                   | HALINA
            HALINA WRONSKA                           | HALINA WRONSKA
            Grace, maternal grandmother              | Grace
            Grace, my neighbour                      | Grace
            Grace, a neighbour                       | Grace
            Dawn - her grandmother                   | Dawn
            Dawn – her aunt                          | Dawn
            her sister-in-law Grace                  | Grace
            Nurse Joy                                | Joy
            Faith: her carer                         | Faith
            The foster carers Rose and Pat           | Rose; Pat
            Halina's sister                          | Halina
            o’neill                                  | o’neill
            Will and Dawn, her parents               | Will; Dawn
            Her nan. Grace, her aunt, was there.     | Grace
            Her mother. Today at 3pm.                |
            Mum. Phoned at three.                    |
            Her mother. Spoke by phone.              |
            Today, her mother                        |
            her mother by voicemail, at 3pm          |
            the headmistress, I didn’t see her nana  |
            DSL                                      |
            SENDCo                                   |
            HMRC                                     |
            Ofsted                                   |
            CAFCASS and Childline                    |
            Barnardo's, by WhatsApp                  |
            The Polish Interpreter                   |
            Teaching Assistant                       |
            Form Tutor                               |
            Learning Mentor                          |
            Dinner Lady                              |
            Northfield Primary School                |
            Kayla at northfield primary school       | Kayla
            noone                                    |
            Noone                                    |
            No-one                                   |
            no-one                                   |
            tbc                                      |
            TBC                                      |
            na                                       |
            n/a                                      |
            N/A                                      |
            Na                                       |
            mam                                      |
            Her Mam                                  |
            mum's bf                                 |
            his gf                                   |
            gf                                       |
            Her mam, halina                          | halina
            Little Oaks                              |
            Kayla at Little Oaks                     | Kayla
            Little Oaks Nursery                      |
            Northfield Primary                       |
            Kayla Oaks                               | Kayla Oaks
            Cafcass Kayla                            | Kayla
            """)
    void onlyWhatIsAName(String answer, String names) {
        List<String> expected = names == null ? List.of() : Stream.of(names.split("; ")).toList();

        assertThat(NamesInAnAnswer.of(answer, AGENCIES)).isEqualTo(expected);
    }

    /** Where an answer names several, a word beside them is one more name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mia, Noah and Ella Lowe and their mother Jo Lowe         | Mia; Noah; Ella Lowe; Jo Lowe
            Grace and Tom Nowak, her parents, and Joan Reed, her aunt | Grace; Tom Nowak; Joan Reed
            Mia Lowe (Mimi) and Jo Lowe (known as Carter)            | Mia Lowe; Mimi; Jo Lowe; Carter
            Her mum Jo Lowe and dad Tom, after a call with Joan Reed | Jo Lowe; Tom; Joan Reed
            Patel (GP) and Dan Smith and Ann, SEN                    | Patel; Dan Smith; Ann
            Dan Smith and Ann Reed, Met Police                       | Dan Smith; Ann Reed
            Dan Smith and Ann Reed. Phoned on Monday. Met at school. | Dan Smith; Ann Reed
            Dan Smith, Governor, and Ann Reed, Landlord              | Dan Smith; Ann Reed
            """)
    void amongSeveralAWordIsAName(String answer, String names) {
        assertThat(NamesInAnAnswer.ofSeveral(answer, AGENCIES)).containsExactly(names.split("; "));
    }

    private static ReplacedNames onceTold(String answer) {
        List<Somebody> all = new ArrayList<>(List.of(
                new Somebody("the child", "child", List.of("Mia Lowe"), null),
                new Somebody("the mother", "mrs", List.of("Jo Lowe"), null),
                new Somebody("the father", "mr", List.of("Dan Lowe"), null)));
        NamesInAnAnswer.of(answer, AGENCIES)
                .forEach(name -> all.add(Somebody.inAnAnswer("the person who was told", TitlesInAText.typedWith(name), name)));
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

    /** Whatever says that nobody was told is not taken for whoever was. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            noone       | She says noone hit her. Noone did.
            no-one      | No-one hit her.
            tbc         | Date of the meeting: TBC.
            n/a         | N/A to her. Na.
            mam         | Mam hit her.
            mum's bf    | Mum's bf hit her.
            gf          | His gf hit her.
            Little Oaks | Little Oaks has no record.
            """)
    void aTextOfWhichNobodyIsMeantStays(String answer, String text) {
        assertThat(onceTold(answer).in(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mrs Wronska", "Ms Wronska, her aunt", "Wronska"})
    void theFirstNameOfWhoeverWasToldByTheSurnameDoesNotStay(String answer) {
        assertThat(onceTold(answer).in("She is cold. Halina Wronska wept.")).doesNotContain("Halina").doesNotContain("Wronska");
    }
}
