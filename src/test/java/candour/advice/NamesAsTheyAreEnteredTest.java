package candour.advice;

import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.ReplacedNames.Somebody;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Natural answers to “What is their name, and who are they to the child?”, “Who took it back?”, “About whom do you ask?”. */
class NamesAsTheyAreEnteredTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Zuzanna Quarrie, her guardian
            Zuzanna Quarrie (her guardian)
            Zuzanna Quarrie - her guardian
            Zuzanna Quarrie – her guardian
            Zuzanna Quarrie: her guardian
            Zuzanna Quarrie; guardian
            Zuzanna Quarrie. She is her guardian.
            Zuzanna Quarrie is her guardian
            Zuzanna Quarrie, who is her legal guardian under an order of 2022
            Zuzanna Quarrie her guardian
            Her guardian, Zuzanna Quarrie
            Guardian, Zuzanna Quarrie
            Guardian: Zuzanna Quarrie
            Her guardian Zuzanna Quarrie
            The guardian Zuzanna Quarrie
            The child's guardian, Zuzanna Quarrie
            The guardian (Zuzanna Quarrie)
            the aunt - Zuzanna Quarrie
            Aunt Zuzanna Quarrie
            Zuzanna Quarrie/guardian
            Zuzanna Quarrie and Piotr Wronski
            Zuzanna Quarrie, Piotr Wronski
            Zuzanna Quarrie & Piotr Wronski
            Piotr Wronski and his sister Zuzanna Quarrie
            Ms Quarrie (Zuzanna), her guardian
            Zuzanna\u00a0Quarrie
            Zuzanna\u2009Quarrie,\u00a0her guardian
            Quarrie,\u00a0Zuzanna
            Zuzanna_Quarrie
            Zuzanna\u200bQuarrie
            Zuzanna\u2665Quarrie
            """)
    void whatWasEnteredIsReplacedHoweverItIsEntered(String entered) {
        ReplacedNames names = new ReplacedNames(List.of(
                new Somebody("the child", "child", List.of("Mia Lowe"), null),
                new Somebody("the person who was asked", "", List.of(entered), null)));

        assertThat(names.in("She is cold. Zuzanna Quarrie wept. Then Zuzanna left. I saw Ms Quarrie again."))
                .doesNotContain("Zuzanna")
                .doesNotContain("Quarrie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mia and Noah Lowe | Noah
            Mia Lowe and Noah Lowe | Noah
            Mia Lowe, Noah Lowe | Noah
            Mia and Noah | Noah
            Mia & Noah Lowe | Noah
            Mia/Noah Lowe | Noah
            Mia Lowe + Noah Lowe | Noah
            Mia Lowe and her brother Noah | Noah
            Mia Lowe (sister of Noah Lowe) | Noah
            """)
    void twoChildrenInOneAnswerAreBothReplaced(String entered, String name) {
        ReplacedNames names = new ReplacedNames(List.of(new Somebody("the child", "child", List.of("Mia Lowe", entered), null)));

        assertThat(names.in("She is cold. " + name + " wept. Then I saw " + name + ".")).doesNotContain(name);
    }

    /** What is written beside a name is said of others too: a blow would become the child’s. */
    @ParameterizedTest
    @ValueSource(strings = {
        "Mia Lowe (she/her)", "Mia Lowe she / her / hers", "Mia Lowe (He/Him)", "Mia Lowe (they/them)", "Mia Lowe (s/he)", "Mia Lowe 12/03/2018", "Mia Lowe (DOB 12/03/2018)",
        "Mia Lowe/school", "Mother/Carer of Mia Lowe", "Mia Lowe (Year 3)", "Mia Lowe, Year 3", "Mia, Year 3", "Mia Lowe (Looked After Child)",
        "Mia Lowe (uses she/her)", "Mia Lowe (Twin 1)", "Mia Lowe - CP plan", "Lowe, Mia (LAC)",
        "Mia Lowe (Year 3, SEN)", "Mia Lowe (Foster)", "Mia Lowe (Lives at school)", "Mia Lowe (Uses a chair at school)", "Mia Lowe Foster Carer"})
    void whatStandsBesideANameIsNone(String entered) {
        ReplacedNames names = new ReplacedNames(List.of(new Somebody("the child", "child", List.of(entered), null)));
        String text = "She was drunk. He hit her. They left. On 4 March 2018 she was 12. School rang. Carer came. "
                + "After school. Uses cannabis. In Year 4. LAC review. Twin beds. SEN review. Lives there. Foster home.";

        assertThat(names.in(text)).isEqualTo(text);
        assertThat(names.in("Mia wept.")).isEqualTo("The child wept.");
    }

    /** “Their name and what they do”: a blow of a stepfather’s would become that of whoever was asked. */
    @ParameterizedTest
    @ValueSource(strings = {
        "PC Dan Smith, Met Police", "PC Dan Smith (Met Police)", "Dan Smith, Social Worker", "Dan Smith (Step-dad)", "Dr Dan Smith, GP",
        "Dan Smith - School Nurse", "Dan Smith, Head", "Dan Smith, Foster Carer", "Dan Smith, Teacher, Year 4", "Social Worker Dan Smith",
        "Dan Smith Social Worker", "Detective Sergeant Dan Smith", "Health Visitor - Dan Smith"})
    void whatPeopleAreAtWorkIsNoName(String entered) {
        ReplacedNames names = new ReplacedNames(List.of(new Somebody("the person who asks for it", "", List.of(entered), null)));
        String text = "Police attended. Social Services rang. Step-dad hit her. GP saw her. School Nurse came. Foster carer rang. In Year 3. "
                + "Health Visitor was worried. Sergeant Jones came.";

        assertThat(names.in(text)).isEqualTo(text);
        assertThat(names.in("Dan Smith wept. Dan left. Mr Smith came.")).doesNotContain("Dan").doesNotContain("Smith");
    }

    /** Words that stand beside names are names of some. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Junior Campbell | Junior came in. Then Junior wept.
            Delroy Campbell (Junior) | Junior came in. Then Junior wept.
            Emily Senior | Mr Senior hit Emily.
            Kate Friend | Then Mrs Friend rang.
            Mr Child | I saw Mr Child.
            Senior, Emily | Mr Senior hit Emily. Emily wept.
            Jo Foster | I saw Mrs Foster. Jo Foster wept.
            Jo Foster, Foster Carer | I saw Mrs Foster. Jo Foster wept.
            Nana Mensah | Nana came. Then Nana wept.
            Mensah, Nana Akua | Nana came. Then Nana wept.
            Mensah, Nana | Nana came. Then Nana wept.
            Akua Mensah (Nana) | Then Nana wept.
            Foster Jones | Then Foster wept.
            Jones, Foster | Then Foster wept.
            Foster Carer Joan Reed | Joan wept. Mrs Reed came.
            Emily Foster Social Worker | Then Foster wept. I saw Mrs Foster. Emily left.
            Emily Foster: mother | Then Foster wept. I saw Foster again.
            Emily Foster/mother | Then Foster wept. I saw Foster again.
            Emily Foster DOB 12/03/2018 | Then Foster wept. I saw Foster again.
            Emily Foster NHS 943 476 5919 | Then Foster wept. I saw Foster again.
            Emily Jane Senior | Mr Senior hit Emily. Miss Senior wept.
            Senior, Emily Jane | Mr Senior hit Emily.
            Mrs Emily Senior | Then Mrs Senior rang.
            Kate Ann Friend | Then Mrs Friend rang.
            Mr Mark Child | I saw Mr Child.
            Emily and Jack Child | I saw Mr Child.
            Delroy Junior Campbell | Junior came in. Then Junior wept.
            Delroy Campbell (known as Junior) | Junior came in. Then Junior wept.
            Owusu-Ansah, Nana Yaw | Then Nana wept.
            Mia Lowe (Foster) | Then Foster wept.
            Mia Lowe (birth name Foster) | Then Foster wept.
            Mia Lowe, was Foster | Then Foster wept.
            """)
    void aNameThatStandsBesideOtherNamesIsReplaced(String entered, String text) {
        ReplacedNames names = new ReplacedNames(List.of(new Somebody("the other adult", "", List.of(entered), null)));

        assertThat(names.in(text)).doesNotContain("Junior").doesNotContain("Senior").doesNotContain("Friend").doesNotContain("Child")
                .doesNotContain("Foster").doesNotContain("Nana").doesNotContain("Emily").doesNotContain("Joan").doesNotContain("Reed");
    }

    /** What is said beside a name often names somebody, or says what else they are called. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mia Lowe (Hunter at school)             | Hunter
            Mia Lowe, Hunter at school              | Hunter
            Mia Lowe (Rose on NHS records)          | Rose
            Mia Lowe (Hunter is father's name)      | Hunter
            Mia Lowe (GRACE at school)              | Grace
            Mia Lowe (family name: Young)           | Young
            Mia Lowe (family name Rose)             | Rose
            Mia Lowe (twin of Grace)                | Grace
            Mia Lowe (Grace's twin)                 | Grace
            Jo Lowe (mum to Amber and Rose)         | Amber
            Jo Lowe (mum to Amber and Rose)         | Rose
            Jo Lowe - Mum of Amber                  | Amber
            Jo Lowe (nan to Amber; partner of Frank) | Frank
            """)
    void aNameInWhatIsSaidBesideANameIsReplaced(String entered, String name) {
        ReplacedNames names = new ReplacedNames(List.of(new Somebody("the other adult", "", List.of(entered), null)));

        assertThat(names.in("Then " + name + " wept. I saw " + name + " again.")).doesNotContain(name);
    }
}
