package candour.advice;

import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.ReplacedNames.Somebody;
import candour.testing.Serves;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An adviser reads what people wrote without learning who it is about: every name the case knows, however it is
 * written, and nothing that only looks like one.
 */
@Serves({"G3", "R11.5", "R11.8"})
class ReplacedNamesTest {

    private final ReplacedNames names = new ReplacedNames(List.of(
            new Somebody("the first child", "child", List.of("Mia (Mimi) Lowe"), LocalDate.of(2018, 3, 4)),
            new Somebody("the second child", "child", List.of("William Lowe"), null),
            new Somebody("the mother", "mrs", List.of("Jo Lowe"), null),
            new Somebody("the father", "mr", List.of("James O'Neill"), null),
            new Somebody("the parent’s partner", "", List.of("Mark Smith-Jones"), null),
            new Somebody("the grandparent", "", List.of("Anne-Marie Dubois"), null),
            new Somebody("the foster carer", "", List.of("Zoë Brown"), null),
            new Somebody("the other adult", "", List.of("May Young"), null),
            new Somebody("the carer", "", List.of("李小龙", "محمد"), null)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Mia came to school without a coat. | The first child came to school without a coat.
            I gave Mia's coat back. | I gave the first child’s coat back.
            I gave Mia’s coat back. | I gave the first child’s coat back.
            I gave Mias coat back. | I gave the first child’s coat back.
            mia said it was her fault | The first child said it was her fault
            MIA LOWE IS HURT | The first child IS HURT
            Mia Lowe and her brother Will Lowe | The first child and her brother the second child
            M. Lowe was seen. | The first child was seen.
            M.L. was seen. | The first child was seen.
            I spoke to M.L. She cried. | I spoke to the first child. She cried.
            I spoke to ML about it. | I spoke to the first child about it.
            Lowe, Mia (year 3) | The first child (year 3)
            Mrs Lowe shouted at Mr O'Neill. | The mother shouted at the father.
            Mr O’Neill, James, was drunk. | The father, was drunk.
            James' hands shook. | The father’s hands shook.
            It was James’s idea. | It was the father’s idea.
            Jim ONeill rang; so did Jimmy. | The father rang; so did the father (?).
            The Lowes moved. The Lowe family moved. | The family moved. The family moved.
            the Lowe children are cold | the children are cold
            little Mia cried; our Mia is six | little first child cried; our first child is six
            Mya was late. Miah too. | The first child (?) was late. The first child (?) too.
            Mia Robinson, as she calls herself | The first child, as she calls herself
            Mimi is what her gran calls her. | The first child is what her gran calls her.
            Will you come? Will hit her. | Will you come? The second child (?) hit her.
            She marked the page. Mark marked her arm. | She marked the page. The parent’s partner marked her arm.
            Mark my words: the mark on her arm. | The parent’s partner my words: the mark on her arm.
            will he come, she asked; Will did not. | will he come, she asked; the second child (?) did not.
            Smith-Jones hit her, said Jones. | The parent’s partner hit her, said the parent’s partner.
            Mr Smith Jones, Mark Smith and M Smith-Jones | The parent’s partner, the parent’s partner and the parent’s partner
            Anne-Marie and Annemarie and Anne Marie and Marie | The grandparent and the grandparent and the grandparent and the grandparent
            Ring 020 7946 0123 or 07700 900123 or +44 7700 900 123. | Ring [telephone number] or [telephone number] or [telephone number].
            07700\u00a0900123 or 07700\u2011900123 or 07700.900.123 or 07700/900123 | [telephone number] or [telephone number] or [telephone number] or [telephone number]
            077 009 001 23; (020)\u00a07946\u202f0123; \u202a+44 (0)7700 900123\u202c | [telephone number]; [telephone number]; \u202a[telephone number]\u202c
            From 01-02-2026 03-04-2026 at 0830 0915 | From 01-02-2026 03-04-2026 at 0830 0915
            at 08.30-09.15. 12 pupils; 09.00 10.00 11.00 hrs; 0900/1000-1100 | at 08.30-09.15. 12 pupils; 09.00 10.00 11.00 hrs; 0900/1000-1100
            on 05 11 2026 10.30; absent 02.11 09.11 16.11 or 02-11 09-11 16-11 | on 05 11 2026 10.30; absent 02.11 09.11 16.11 or 02-11 09-11 16-11
            5.01.26 6.01.26 7.01.26; room 101. 102. 1030; SDQ 07 03 02 05 08 | 5.01.26 6.01.26 7.01.26; room 101. 102. 1030; SDQ 07 03 02 05 08
            07700 900 1234, 020 794 601, +44 1234 567, 07700 900123¹ | [telephone number], [telephone number], [telephone number], [telephone number]¹
            01895 – 556677, 07700 – 900 – 123, NHS 943 – 476 – 5919 | [telephone number], [telephone number], NHS [number]
            +44 (20) 7946 0123, +44 7700 90 01 23, 07 700 900 123, 0 7700900123, 07700- 900123 | [telephone number], [telephone number], [telephone number], [telephone number], [telephone number]
            +44 7700 900123. 3 children, +44 (0)7700 900123 2 times, +44 7700 900123 (2 kids) | [telephone number]. 3 children, [telephone number] 2 times, [telephone number] (2 kids)
            +44 7700 900123 – 5 years old, +44 7700 900 1234 | [telephone number] – 5 years old, [telephone number]
            +48 601 234 567: he hit me, +353 (0)87 123 4567, +33 6 12 34 56 78, 0048 601 234 567. 3 more | [telephone number]: he hit me, [telephone number], [telephone number], [telephone number]. 3 more
            +1 (718) 555-0123, +92 300 1234567 – 3 bruises, +5 to 10, scored +1 12 times | [telephone number], [telephone number] – 3 bruises, +5 to 10, scored +1 12 times
            ~+44 7700\n900123, +44\t7700 900123, +44 7700 900123\n3 bruises~ | ~[telephone number], [telephone number], [telephone number]\n3 bruises~
            +48 601 234 567 12 missed calls, +353 87 123 4567 14 calls, +33 6 12 34 56 78 10 times | [telephone number] 12 missed calls, [telephone number] 14 calls, [telephone number] 10 times
            +48 601 234 567 12.11.2026, +353 87 123 4567 2026-11-12 10.30 | [telephone number] 12.11.2026, [telephone number] 2026-11-12 10.30
            CP+1 12.11.2026, Year 7+8 12.11.2026, +2 2025-26 2026-27, 5+10 15 20 25 | CP+1 12.11.2026, Year 7+8 12.11.2026, +2 2025-26 2026-27, 5+10 15 20 25
            at 0030 12-11-2026 she came, 0010-0020 12.11.2026 | at 0030 12-11-2026 she came, 0010-0020 12.11.2026
            +380 50 123 45 67, +7 (916) 123-45-67, +86 138 0013 8000, tel+48 601 234 567 | [telephone number], [telephone number], [telephone number], tel[telephone number]
            0 7700 900123, 0-7700-900123 | [telephone number], [telephone number]
            12 Chestnut Cl, 4 Lees Sq, 12 The Ridgeway, 14-16 High St, 6 Barra Hall Circus | [address], [address], [address], [address], [address]
            On 12 May Dr Khan rang. At 10 The Police came. | On 12 May Dr Khan rang. At 10 The Police came.
            DOB (12/05/1990), DOB=12/05/1990, DOB – 5 – 6 – 2017 | DOB ([date of birth]), DOB=[date of birth], DOB – [date of birth]
            DOB 5–6–2017, born on 2017–06–05 | DOB [date of birth], born on [date of birth]
            01895 - 556677, NHS 943 - 476 - 5919; from 0830 - 0915 | [telephone number], NHS [number]; from 0830 - 0915
            her number—1234567—was found; URN–10012345; 07700–900123 | her number—[number]—was found; URN–[number]; [telephone number]
            at 12\u00a0Acacia\u00a0Avenue, UB8\u00a01UW or UB8  1UW | at [address], [postcode] or [postcode]
            NHS 943\u00a0476\u20115919 and 943.476.5919, DOB:\u00a04 March\u00a02018 | NHS [number] and [number], DOB:\u00a0[date of birth]
            QQ\u00a012\u00a034\u00a056\u00a0C, AB12\u00a0CDE | [number], [car registration]
            \ud83e\udd37\u200d\u2640\ufe0f Mia \u200b fell, \u0301 \ufeff and\u00a0Jo \u00ad wept. | \ud83e\udd37\u200d\u2640\ufe0f the first child \u200b fell, \u0301 \ufeff and\u00a0the mother \u00ad wept.
            They live at 12 Acacia Avenue, UB8 1UW. | They live at [address], [postcode].
            Flat 3, 14 High Street | [address]
            NHS 943 476 5919, born 4.3.2018 | NHS [number], born [date of birth]
            DOB 04/03/18; seen on 05/03/2026. | DOB [date of birth]; seen on 05/03/2026.
            DOB: 04-Mar-2018, 4-Mar-18, 04/Mar/2018, 04.March.2018; seen 05-Mar-2026. | DOB: [date of birth], [date of birth], [date of birth], [date of birth]; seen 05-Mar-2026.
            DOB 12-May-1990, born 12/May/90. | DOB [date of birth], born [date of birth].
            Her birthday is 4th March 2018. | Her birthday is [date of birth].
            mia.lowe@example.org wrote; @mia_lowe08 too | [email address] wrote; [account name] too
            mialowe08 is her log-in | The first child is her log-in
            Zoë, Zoe and ZOE | The foster carer, the foster carer and the foster carer
            In May 2026 May said: may I go? May I? | In May 2026 the other adult said: may I go? May I?
            I saw her on 12 May and in May. | I saw her on 12 May and in May.
            Mrs. Lowe’s sister Sarah Lowe | The mother’s sister someone of the same surname
            Mum (Jo) and Nan Anne-Marie | Mum (the mother) and the grandparent
            Jolly hot in Jordan. The lowest mark. Allow me. | Jolly hot in Jordan. The lowest mark. Allow me.
            case IS-2026-000123, CAD 4711 | case IS-2026-000123, CAD 4711
            “Mia fell,” Jo said. | “The first child fell,” the mother said.
            Mia-Rose’s bag | The first child’s bag
            The child's name is Lowe. | The child's name is one of the family.
            李小龙 came; 小龙 cried. محمد came. | the carer came; the carer cried. The carer came.
            \u200eMark told me. Then \u200bMark went, and \u202aWill Lowe; \u200e'Mark' left. | The parent’s partner told me. Then the parent’s partner went, and the second child; the parent’s partner' left.
            Mia Lowe’s | The first child’s
            Mia-centred | The first child-centred
            Smith Jones, Mark Smith and M Smith-Jones | The parent’s partner, the parent’s partner and the parent’s partner
            Mr Smith Jones, Mark Smith | The parent’s partner, the parent’s partner
            Will saw it. “Will the mother be told?” May saw it too. | The second child (?) saw it. “Will the mother be told?” The other adult saw it too.
            Young people, brown hair and a long day; Mr Young and Mrs Brown. | Young people, brown hair and a long day; the other adult and the foster carer.
            The lowe kids; a brother of Mia. | The kids; a brother of the first child.
            Katherine Brown, not Zoe. | Someone of the same surname, not the foster carer.
            Mia-Rose and Anne-Sophie | The first child and the grandparent
            She said that mark will be there in may. | She said that mark will be there in may.
            Her pulse was 110, she is 6, he was born in March 1988. | Her pulse was 110, she is 6, he was born in [date of birth].
            Two men stood close to the road; 3 children sat in a row. | Two men stood close to the road; 3 children sat in a row.
            Born 12 June 2019; hurt on 12 June 2025 at 14:10. | Born [date of birth]; hurt on 12 June 2025 at 14:10.
            Mr Mark Smith\u2011Jones | The parent’s partner
            M\u200bia Lo\u00adwe | The first child
            Mia Lowe | The first child
            MIA’S mother, JO LOWE | The first child’s mother, the mother
            Jo's and Jo`s and Jo´s | The mother’s and the mother’s and the mother’s
            Mr. J. O'Neill was there. | The father was there.
            """)
    void rolesStandForNames(String written, String shown) {
        assertThat(names.in(written)).isEqualTo(shown);
    }

    @Test
    void whoHasTheSameNameIsToldApartWhereTheTextDoes() {
        ReplacedNames same = new ReplacedNames(List.of(
                new Somebody("the father", "mr", List.of("James Hall"), null),
                new Somebody("the child", "child", List.of("James Hall", "Jamie"), null),
                new Somebody("the mother", "mrs", List.of("Ann Hall"), null)));

        assertThat(same.in("James hit Jamie. Mr Hall denies it, Mrs Hall does not. Master James Hall cried. Hall was drunk."))
                .isEqualTo("The father or the child hit the child. The father denies it, the mother does not. "
                        + "The father or the child cried. One of the family was drunk.");
    }

    /** A title tells who of one name is meant, also where it says that it is nobody who is known: a blow is nobody else’s. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            mrs   | Jo Harroway | Mr Harroway hit her.      | Someone of the same surname hit her.
            mrs   | Jo Harroway | Mrs Harroway hit her.     | The mother hit her.
            mrs   | Harroway    | Mr Harroway hit her.      | Someone of the same name hit her.
            mrs   | Mrs Lowe    | Mr Lowe hit her.          | One of the family hit her.
            mrs   | Mrs Lowe    | Lowe hit her.             | One of the family hit her.
            mrs   | Mrs Lowe    | Mrs Lowe hit her.         | The mother hit her.
            mrs   | Lowe        | Mrs Lowe hit her.         | The mother hit her.
            mrs   | Jo Lowe     | Auntie Jo hit her.        | Someone of the same name hit her.
            mrs   | Jo Harroway | mr harroway hit her.      | Someone of the same surname hit her.
            mrs   | Jo Harroway | Mr Haroway hit her.       | Someone of the same surname (?) hit her.
            mrs   | Jo Harroway | Mr J Harroway hit her.    | Someone of the same name hit her.
            mrs   | Jo Harroway | Mrs J Harroway hit her.   | The mother hit her.
            mrs   | Jo Harroway | Miss James Lowe came.     | The child came.
            mrs   | Jo Lowe     | Auntie Jo Kray hit her.   | Someone of the same name hit her.
            mrs   | Jo Lowe     | Mum (Jo) hit her.         | Mum (the mother) hit her.
            mr    | Tom James   | Mr James hit her.         | The other hit her.
            mr    | Tom James   | James hit her.            | The child hit her.
            mr    | Tom Hall    | Mr James hit her.         | Someone of the same name hit her.
            mrs   | Jo Hall     | Mr Lowe hit her.          | Someone of the same surname hit her.
            mr    | Dan Lowe    | Mr Dan hit her.           | The other hit her.
            mr    | Dan Lowe Senior | Mr Lowe hit her.      | The other hit her.
            mr    | Dan Lowe Senior | Mr Senior hit her.    | The other hit her.
            mr    | Dan Lowe    | Dr Lowe hit her.          | One of the family hit her.
            mrs   | Jo Hall     | Dr Hall came.             | The mother came.
            ~     | Wronska     | Halina Wronska came.      | The other (?) came.
            ~     | Wronska     | Wronska Halina came.      | The other came.
            ~     | Wronska     | The Wronskas have moved.  | The family have moved.
            ~     | Rose        | Rose came. It rose.       | The other came. It rose.
            """)
    void aTitleTellsAlsoWhoIsNotMeant(String title, String name, String written, String shown) {
        ReplacedNames two = new ReplacedNames(List.of(
                new Somebody("the child", "child", List.of("James Lowe"), null),
                new Somebody(title.equals("mrs") ? "the mother" : "the other", title.replace("~", ""), List.of(name), null)));

        assertThat(two.in(written)).isEqualTo(shown);
    }

    /** R11.5: initials or a first name between title and surname are somebody’s own, and what they did is said of nobody else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mr D Harroway hit her.              | Someone of the same surname hit her.
            Mr. D. Harroway hit her.            | Someone of the same surname hit her.
            mr d harroway hit her.              | Someone of the same surname hit her.
            Then Mr D.J. Harroway hit her.      | Then someone of the same name hit her.
            Mr D J Harroway hit her.            | Someone of the same name hit her.
            Mr DJ Harroway hit her.             | Someone of the same surname hit her.
            Mr Mark Harroway hit her.           | Someone of the same surname hit her.
            Mr Dan Harroway hit her.            | Someone of the same surname hit her.
            Mr Dan J Harroway hit her.          | Someone of the same name hit her.
            Mr Daniel Mark Harroway hit her.    | Someone of the same surname hit her.
            Mr Mark Young-Harroway hit her.     | Someone of the same surname hit her.
            MR D HARROWAY HIT HER.              | Someone of the same surname HIT HER.
            Uncle Mark Harroway hit her.        | Someone of the same surname hit her.
            Mr D Haroway hit her.               | Someone of the same surname (?) hit her.
            Mr D Harroway’s dog bit her.        | Someone of the same surname’s dog bit her.
            Mrs A Harroway hit her.             | Someone of the same surname hit her.
            Mr D Lowe hit her.                  | Someone of the same surname hit her.
            Mr Mark Lowe hit her.               | Someone of the same surname hit her.
            Miss K Lowe hit her.                | Someone of the same surname hit her.
            Mr D Mia hit her.                   | Someone of the same name hit her.
            Mr M Lowe hit her.                  | Someone of the same name hit her.
            Mrs. M. Lowe hit her.               | Someone of the same name hit her.
            Miss M Lowe was seen in A&E.        | The child was seen in A&E.
            Ms M. Lowe told the police.         | The child told the police.
            Mrs A Kray hit her.                 | Someone of the same surname hit her.
            Mrs. A. Kray hit her.               | Someone of the same surname hit her.
            Ms Grace Kray hit her.              | Someone of the same surname hit her.
            Mr S Kray hit her.                  | The father hit her.
            Mr Sam J Kray hit her.              | The father hit her.
            Mia J Harroway hit her.             | The child hit her.
            Mia. J Harroway hit her.            | The child. The mother hit her.
            Mr D Wood hit her.                  | The grandparent (?) hit her.
            Mr Mark Wood hit her.               | The grandparent (?) hit her.
            Mrs D Wood hit her.                 | Someone of the same name hit her.
            I told Mr Grant, Harroway left.     | I told Mr Grant, the mother left.
            I told Miss Honey Mia fell.         | I told Miss Honey the child fell.
            She lives with Nan. Mia fell.       | She lives with Nan. The child fell.
            She told Nan. Lowe hit her.         | She told Nan. The child hit her.
            Mr Smith, Year 4 Harroway hit her.  | Mr Smith, Year 4 the mother hit her.
            Mr Smith Year 4 Harroway hit her.   | Mr Smith Year 4 the mother hit her.
            I saw Mr D. Mia fell.               | I saw Mr D. The child fell.
            THE DR SAW HARROWAY                 | THE DR SAW the mother
            Ms Jo Harroway and the dr saw Mia.  | The mother and the dr saw the child.
            """)
    void whoeverHasATitleAndNamesOfTheirOwnIsNobodyElseOfThatSurname(String written, String shown) {
        ReplacedNames apart = new ReplacedNames(List.of(
                new Somebody("the child", "child", List.of("Mia Lowe"), null),
                new Somebody("the mother", "mrs", List.of("Jo Harroway"), null),
                new Somebody("the father", "mr", List.of("Sam Kray"), null),
                new Somebody("the grandparent", "mr", List.of("Mr Wood"), null)));

        assertThat(apart.in(written)).isEqualTo(shown);
    }

    /** O’Connor is also written O Connor, and Kaur is a name of the child and the surname of the mother. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Mrs O Connor rang.          | The father’s partner rang.
            O' Connor rang.             | The father’s partner rang.
            Sinead O Connor rang.       | The father’s partner rang.
            sinead o'connor rang.       | The father’s partner rang.
            Mrs. O.Connor rang.         | The father’s partner rang.
            Mr D Souza pushed her.      | The uncle pushed her.
            mrs o connor and mr d souza | The father’s partner and the uncle
            Kaur struck the girl.       | One of the family struck the girl.
            Mrs Kaur struck the girl.   | The mother struck the girl.
            Simran Kaur cried.          | The child cried.
            Gurpreet Kaur struck her.   | The mother struck her.
            """)
    void namesOfSeveralWordsAreFoundApart(String written, String shown) {
        ReplacedNames several = new ReplacedNames(List.of(
                new Somebody("the child", "child", List.of("Simran Kaur Gill"), null),
                new Somebody("the mother", "mrs", List.of("Gurpreet Kaur"), null),
                new Somebody("the father’s partner", "", List.of("Sinead O’Connor"), null),
                new Somebody("the uncle", "", List.of("Ivan D'Souza"), null)));

        assertThat(several.in(written)).isEqualTo(shown);
    }

    /** Whoever was described by a title and a surname, as a school knows many, is not left out for whoever else has both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mrs Lowe | Mrs Lowe hit her.   | One of the family hit her.
            Mrs Lowe | Mrs Jo Lowe hit her.| The mother hit her.
            Mrs Lowe | Mr Lowe hit her.    | The father hit her.
            Mr Lowe  | Mr Lowe hit her.    | One of the family hit her.
            Mr Lowe  | Mr Dan Lowe hit her.| The father hit her.
            Mr Lowe  | Mrs Lowe hit her.   | The mother hit her.
            Lowe     | Lowe hit her.       | One of the family hit her.
            Lowe     | Master Lowe cried.  | The child cried.
            Dr Lowe  | Dr Lowe hit her.    | One of the family hit her.
            """)
    void whoeverIsDescribedByTheSurnameAloneIsOneOfTheFamily(String name, String written, String shown) {
        Somebody relative = new Somebody("the relative", TitlesInAText.typedWith(name), List.of(name), null);
        List<Somebody> family = List.of(
                new Somebody("the child", "child", List.of("Mia Lowe"), null),
                new Somebody("the mother", "mrs", List.of("Jo Lowe"), null),
                new Somebody("the father", "mr", List.of("Dan Lowe"), null));

        assertThat(new ReplacedNames(Stream.concat(family.stream(), Stream.of(relative)).toList()).in(written)).isEqualTo(shown);
        assertThat(new ReplacedNames(Stream.concat(Stream.of(relative), family.stream()).toList()).in(written)).isEqualTo(shown);
    }

    /** That the title of somebody is not known does not say that it is them. */
    @ParameterizedTest
    @ValueSource(strings = {"Dr Lowe", "Lowe", "Karen Lowe"})
    void whatAManDidIsNotSaidOfWhoeverIsLeftWithoutATitle(String name) {
        ReplacedNames family = new ReplacedNames(List.of(
                new Somebody("the child", "child", List.of("Mia Lowe"), null),
                new Somebody("the mother", "mrs", List.of("Jo Lowe"), null),
                new Somebody("the colleague", "", List.of(name), null)));

        assertThat(family.in("Mr Lowe hit her.")).isEqualTo("One of the family hit her.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Lowe, Mia                   | Mia Lowe and Miss Lowe           | X and X
            Ms Mia LOWE                 | mia lowe                         | X
            Mia, known as Mimi          | Mimi and mia                     | X and X
            Mia Lowe née Hart           | Mia Hart, Hart                   | X, X
            Mia Jane van der Berg       | Jane, van der Berg, Berg, M.J.B. | X, X, X, X.
            Mia / Maya Lowe             | Maya Lowe                        | X
            Siobhán McDonald            | Siobhan MacDonald, Mc Donald     | X, X
            Mohammed al-Hassan          | Muhammad Al Hassan, Hassan       | X, X
            Nguyễn Văn An               | An said so. An egg fell. Van An. | X said so. An egg fell. X.
            Will                        | I will ask Will. Will, 6, fell.  | I will ask X. X, 6, fell.
            unknown                     | It is unknown.                   | It is unknown.
            the neighbour               | the neighbour rang               | the neighbour rang
            rose west                   | rose went west; Rose West fell   | rose went west; X fell
            """)
    void aNameIsFoundHoweverItWasEntered(String entered, String written, String shown) {
        ReplacedNames one = new ReplacedNames(List.of(new Somebody("X", "", List.of(entered), null)));

        assertThat(one.in(written)).isEqualTo(shown);
    }

    @Test
    @Timeout(60)
    void aLongTextIsReadToItsEnd() {
        String text = "Mia came with Mr O’Neill and Sofia Krasniqi on 4 March; will they be told? ".repeat(270);

        String shown = names.in(text);

        assertThat(shown).doesNotContain("Mia", "Neill").contains("Sofia Krasniqi");
        assertThat(names.in("a".repeat(20_000) + "1 ".repeat(9_000) + "Mia")).endsWith("the first child");
    }
}
