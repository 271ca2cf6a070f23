package candour.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Born;
import candour.casefile.KnownPerson;
import candour.casefile.PersonRole;
import candour.testing.Serves;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks for two people in two cases being one: reasons, and never a proof (R11.3, faults F12, F15, F16, F17). */
@Serves("R11.3")
class ResemblanceTest {

    private static KnownPerson child(String name, String born) {
        return new KnownPerson(PersonRole.CHILD, name, born(born));
    }

    /** A day, a year that an estimated age points to, or nothing. */
    private static Born born(String words) {
        if (words == null) {
            return new Born(null, null, null, false);
        }
        return words.length() == 4
                ? new Born(null, Integer.valueOf(words), null, false)
                : new Born(LocalDate.parse(words), null, null, false);
    }

    private static KnownPerson adult(String name) {
        return new KnownPerson(PersonRole.MOTHER, name, born(null));
    }

    private static List<String> between(KnownPerson one, KnownPerson other) {
        return Resemblance.of(one, other).map(Resemblance::why).orElse(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Aleksander Wójcik, 2018-04-03, Alexander Wojcik, 2018-03-04, name-alike day-and-month-swapped",
        "Siobhán O’Neill, 2015-05-06, SIOBHAN O'Neill, 2015-05-06, same-name same-birth-date",
        "Mohammed Ali, 2015-05-06, Ali Muhammad, 2015-06-06, name-alike birth-date-nearly-the-same",
        "Callum Doyle, 2016, Calum Doyle, 2014-09-01, name-alike age-fits",
        "Callum Doyle, 2016, Callum Doyle, 2014, same-name age-fits",
        "Mary Ann Lee, 2014-01-02, Maryann Lee, 2014-01-02, name-alike same-birth-date",
        "Kim Brown, 2014-01-02, Kim Taylor, 2014-01-02, part-of-the-name same-birth-date"
    })
    void aNameSpeltAnotherWayAndADateTheOtherWayRoundAreNoticed(
            String name, String born, String otherName, String otherBorn, String why) {
        assertThat(between(child(name, born), child(otherName, otherBorn))).containsExactly(why.split(" "));
        assertThat(between(child(otherName, otherBorn), child(name, born))).containsExactly(why.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "Callum Doyle, 2016-02-03, Callum Doyle, 2009-11-12",
        "Callum Doyle, 2016, Callum Doyle, 2010",
        "Callum Doyle, 2016-02-03, Priya Nair, 2016-02-03",
        "Kim Brown, 2014, Kim Taylor, 2014"
    })
    void whatSpeaksAgainstItOrIsTooLittleIsLeftAlone(String name, String born, String otherName, String otherBorn) {
        assertThat(between(child(name, born), child(otherName, otherBorn))).isEmpty();
    }

    /** F15, F16: nobody is left out, and no day is invented, because a date of birth is not known or only about known. */
    @Test
    void aDateOfBirthThatNobodyKnowsNeverExcludesAnybody() {
        for (String other : new String[] {null, "2016", "2016-02-03"}) {
            assertThat(between(child("Callum Doyle", null), child("Callum Doyle", other)))
                    .containsExactly("same-name", "birth-date-not-known");
        }
    }

    @Test
    void aNumberIsNobodyElsesAlsoAfterANameHasChanged() {
        KnownPerson before = numbered("Callum Doyle", "2016-02-03", "nhs:9434765919");
        KnownPerson after = numbered("Cal Whitfield-Stone", "2014", "nhs:9434765919");

        assertThat(between(before, after)).containsExactly("same-number");
        assertThat(between(before, before)).containsExactly("same-number", "same-name", "same-birth-date");
        assertThat(strength(before, after)).isGreaterThan(strength(before, child("Callum Doyle", "2016-02-03")));
    }

    private static KnownPerson numbered(String name, String born, String number) {
        return new KnownPerson(PersonRole.CHILD, name, born(born), Set.of(number));
    }

    /** F17: twins look like one person to every rule; they are pointed out, and nothing here could merge them. */
    @Test
    void twinsAreAWarningAndNoMore() {
        assertThat(between(child("Ava Nwosu", "2020-03-04"), child("Eva Nwosu", "2020-03-04")))
                .containsExactly("name-alike", "same-birth-date");
    }

    @Test
    void aChildWithoutANameIsFoundThroughAnAdultOfTheSameWholeName() {
        KnownPerson unborn = new KnownPerson(PersonRole.UNBORN_CHILD, null, new Born(null, null, "in May", true));

        assertThat(Resemblance.between(
                        List.of(unborn, adult("Chloe D’Arcy")), List.of(child("Leo Darcy", "2020"), adult("Chloe DArcy"))))
                .hasValueSatisfying(found -> assertThat(found.why()).containsExactly("same-adult"));
        assertThat(Resemblance.between(List.of(unborn, adult("Chloe")), List.of(unborn, adult("Chloe")))).isEmpty();
        assertThat(Resemblance.between(
                        List.of(child("Zoe Hart", "2015"), adult("Chloe Darcy")),
                        List.of(child("Leo Darcy", "2020"), adult("Chloe Darcy"))))
                .isEmpty();
    }

    @Test
    void theLikeliestCountsMost() {
        KnownPerson told = child("Callum Doyle", "2016-02-03");

        assertThat(strength(told, child("Callum Doyle", "2016-02-03")))
                .isGreaterThan(strength(told, child("Calum Doyle", "2016-02-03")))
                .isGreaterThan(strength(told, child("Callum Doyle", "2016-03-02")))
                .isGreaterThan(strength(told, child("Callum Doyle", null)));
    }

    private static double strength(KnownPerson one, KnownPerson other) {
        return Resemblance.of(one, other).orElseThrow().strength();
    }
}
