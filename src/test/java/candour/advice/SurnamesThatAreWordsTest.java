package candour.advice;

import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.ReplacedNames.Somebody;
import candour.testing.Serves;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A family called Walker, Hunter, Young or Burns is as unknown to an adviser as any other, and “burns on her arm” stays. */
@Serves({"G3", "R11.5"})
class SurnamesThatAreWordsTest {

    private final ReplacedNames names = new ReplacedNames(List.of(
            new Somebody("the child", "child", List.of("Ellie Walker"), null),
            new Somebody("the mother", "mrs", List.of("Emma Walker"), null),
            new Somebody("the parent’s partner", "", List.of("Sean Hunter"), null),
            new Somebody("the other adult", "", List.of("Joan Young"), null),
            new Somebody("the father", "mr", List.of("Mark Burns"), null)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            On Monday Mr. Hunter pushed her. | On Monday the parent’s partner pushed her.
            I told Mr. Hunter to leave. | I told the parent’s partner to leave.
            Spoke to Mrs. Walker about the coat. | Spoke to the mother about the coat.
            We saw Mr. S. Hunter push her. | We saw the parent’s partner push her.
            Mr. Hunter, the partner, came. | The parent’s partner, the partner, came.
            mr hunter punched ellie | The parent’s partner punched the child
            spoke to mrs walker today | spoke to the mother today
            Police attended. Hunter struck the victim twice. | Police attended. The parent’s partner struck the victim twice.
            Hunter left before police arrived. | The parent’s partner left before police arrived.
            HUNTER PUNCHED HER. | The parent’s partner PUNCHED HER.
            She said: “Hunter punched me.” | She said: “The parent’s partner punched me.”
            Walker declined to make a statement. | One of the family declined to make a statement.
            Partner: Hunter. Mother: Walker. | Partner: The parent’s partner. Mother: One of the family.
            Surname: WALKER | Surname: One of the family
            The Walkers are known to us. | The family are known to us.
            I met the Walkers and the Hunters. | I met the family and the family.
            I saw Hunters car. | I saw the parent’s partner’s car.
            Walkers house is cold. | The family house is cold.
            Walkers found her in the park. | Walkers found her in the park.
            Young people met there. Young left. Young (aunt) rang. | Young people met there. The other adult left. The other adult (aunt) rang.
            Young, aged 5. Young denies it. | Young, aged 5. The other adult denies it.
            Burns on her arm. Burns said it was the iron. | Burns on her arm. The father said it was the iron.
            Burns noted on both hands. Burns found on her back. | Burns noted on both hands. Burns found on her back.
            Injury: Burns. Burns left by an iron. | Injury: Burns. Burns left by an iron.
            She lives with Nan. Burns on her arm. | She lives with Nan. Burns on her arm.
            Seen by dr. Burns on both hands. | Seen by dr. Burns on both hands.
            She has MARKS ON HER ARM. The Marks were photographed. | She has MARKS ON HER ARM. The Marks were photographed.
            SHE HAS MARKS ON HER ARM. PACE Powers were used. | SHE HAS MARKS ON HER ARM. PACE Powers were used.
            The Bakers rang. | The Bakers rang.
            A hunter of bargains, she walks with a walker. | A hunter of bargains, she walks with a walker.
            """)
    void areHiddenAsAnyOtherAndNoOtherWordIs(String written, String shown) {
        assertThat(names.in(written)).isEqualTo(shown);
    }

    /** Families called Said, Will, May and Can: what a nan, a doctor or the police said is nobody else’s. */
    @ParameterizedTest
    @ValueSource(strings = {
        "Nan said she is frightened of him.",
        "Dr said the bruise was old.",
        "PC said no further action.",
        "Mr K said he would collect her.",
        "Miss said she cried.",
        "Nan will collect her on Friday.",
        "The Dr may refer.",
        "The dr will see her tomorrow.",
        "Dr can see her.",
        "Ethnicity: White. Eye colour: Brown. Brown coloured bruise.",
        "Foster carer rang. Ward staff saw bruises. Head injury seen."
    })
    void whatAnybodySaidStays(String written) {
        ReplacedNames verbs = new ReplacedNames(List.of(
                new Somebody("the child", "child", List.of("Will Said"), null),
                new Somebody("the mother", "mrs", List.of("May Foster"), null),
                new Somebody("the partner", "", List.of("Deniz Can"), null),
                new Somebody("the father", "mr", List.of("Omar White"), null),
                new Somebody("the uncle", "", List.of("Ali Brown"), null),
                new Somebody("the aunt", "", List.of("Jo Ward"), null),
                new Somebody("the other", "", List.of("Al Head"), null)));

        assertThat(verbs.in(written)).isEqualTo(written);
    }

    /** Families called Child, Staff, Friend and Senior: a blow of the school’s is not the father’s. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Staff saw the bruise. The Staff hit him. School Staff said no. | Staff saw the bruise. The Staff hit him. School Staff said no.
            The Child was cold. Child was hit by Mum. Child’s bedroom. Child Protection. | The Child was cold. Child was hit by Mum. Child’s bedroom. Child Protection.
            A Friend told her. Friend said no. Senior Social Worker rang. | A Friend told her. Friend said no. Senior Social Worker rang.
            Mr Staff hit him. Tom Staff left. Mrs. Child wept. Miss Child wept. | The father hit him. The father left. The mother wept. The mother wept.
            Mrs Friend rang. Then Kate Friend and Dr Senior left. | The other adult rang. Then the other adult and the grandparent left.
            """)
    void whatStandsInEveryReportStays(String written, String shown) {
        ReplacedNames words = new ReplacedNames(List.of(
                new Somebody("the child", "child", List.of("Mia Child"), null),
                new Somebody("the mother", "mrs", List.of("Emma Child"), null),
                new Somebody("the father", "mr", List.of("Tom Staff"), null),
                new Somebody("the other adult", "", List.of("Kate Friend"), null),
                new Somebody("the grandparent", "", List.of("Ann Senior"), null)));

        assertThat(words.in(written)).isEqualTo(shown);
    }

    /** The day on which something happened is what the adviser needs; a family called May or a gran called Janet does not take it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Seen on 12 May 2026. In May he hit her. By 3 March. Mr May rang. I saw Tom May and May again. | Seen on 12 May 2026. In May he hit her. By 3 March. The father rang. I saw the father and the father again.
            On 3 Jan he hit her; 12-Jan-26. Jan 2026: review. Then Jan rang. | On 3 Jan he hit her; 12-Jan-26. Jan 2026: review. Then the grandparent (?) rang.
            I told Jan. 3 children were there. Jan, 59, rang. | I told the grandparent (?). 3 children were there. The grandparent (?), 59, rang.
            I rang the Mays. Parents were out. | I rang the family. Parents were out.
            From 12-14 May; 12th of May; 12/May/26; May-26; May, 2026; May 26: review. As at 12 May. On May 3 he hit her; May 3rd. | From 12-14 May; 12th of May; 12/May/26; May-26; May, 2026; May 26: review. As at 12 May. On May 3 he hit her; May 3rd.
            """)
    void daysAndSentencesStay(String written, String shown) {
        ReplacedNames months = new ReplacedNames(List.of(
                new Somebody("the father", "mr", List.of("Tom May"), null),
                new Somebody("the carer", "", List.of("Marie March"), null),
                new Somebody("the grandparent", "", List.of("Janet Lowe"), null)));

        assertThat(months.in(written)).isEqualTo(shown);
    }

    /** A day, a time, an age and the number of a line stand beside names in every chronology. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            12/11/26 Jan came in. 12.11.26: Jan fell. 12-11-26 Jan fell. | 12/11/26 the first child came in. 12.11.26: The first child fell. 12-11-26 the first child fell.
            At 10.30 Jan rang. At 14:30 Jan left. At 9 Jan was seen. | At 10.30 the first child rang. At 14:30 the first child left. At 9 the first child was seen.
            Jan (7), April (4) and Zosia live there. | The first child (7), the second child (4) and Zosia live there.
            Jan 7 yrs. Jan - 7 yrs. Jan 26 yrs. | The first child 7 yrs. The first child - 7 yrs. The first child 26 yrs.
            1. Jan to ring school 2) April said no | 1. The first child to ring school 2) the second child said no
            In Year 3 Jan was fine. Aged 7 Jan cannot read. | In Year 3 the first child was fine. Aged 7 the first child cannot read.
            12/11/26 May shouted. May (34) rang. At 10.30 May hit. | 12/11/26 the father shouted. The father (34) rang. At 10.30 the father hit.
            On 12 Jan Jan fell. In April 2026 April fell. | On 12 Jan the first child fell. In April 2026 the second child fell.
            """)
    void whoeverIsCalledLikeAMonthIsHiddenBesideEveryOtherFigure(String written, String shown) {
        ReplacedNames months = new ReplacedNames(List.of(
                new Somebody("the first child", "child", List.of("Jan Nowak"), null),
                new Somebody("the second child", "child", List.of("April Nowak"), null),
                new Somebody("the father", "mr", List.of("Tom May"), null)));

        assertThat(months.in(written)).isEqualTo(shown);
    }
}
