package candour.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names vary in how they are written (R11.3), and none is refused or lost for its letters (F12). */
class FoldedNameTest {

    @ParameterizedTest
    @CsvSource({
        "O'Neill, O’Neill",
        "O'Neill, ONeill",
        "O’Neill, o neill",
        "O`Neill, O´Neill",
        "D'Souza-Łukasz, dsouza lukasz",
        "Nguyễn, NGUYEN",
        "Nguyễn, Nguye\u0302\u0303n",
        "Siân, Sian",
        "Jean-Luc Picard, 'Picard, Jean Luc'",
        "Mary-Ann Smith, Maryann Smith",
        "Maryann Smith, Mary Ann Smith",
        "Weiß, WEISS",
        "Ægir Ødegård, aegir odegard",
        "İbrahim, ibrahim",
        "مُحَمَّد, محمد",
        "أحمد, احمد",
        "דָּוִד, דוד",
        "Ｌｅｅ, Lee",
        "Мария, МАРИЯ"
    })
    void whatIsWrittenDifferentlyIsTheSameName(String one, String other) {
        FoldedName known = FoldedName.of(one);
        FoldedName asked = FoldedName.of(other);

        assertThat(asked.likeness(known)).isGreaterThanOrEqualTo(0.99);
        assertThat(known.likeness(asked)).isGreaterThanOrEqualTo(0.99);
        assertThat(asked.keys()).containsAnyElementsOf(known.keys());
    }

    @ParameterizedTest
    @CsvSource({
        "Mohammed, Muhammad",
        "Mohamed, Muhammed",
        "Siobhan, Shivaun",
        "Siobhán, Shevaun",
        "Stephen, Steven",
        "Niamh, Neve",
        "Caoimhe, Keeva",
        "Ciarán, Kieran",
        "Seán, Shaun",
        "Catherine, Kathryn",
        "Smith, Smyth",
        "Müller, Mueller",
        "Leigh, Lee",
        "Zoë, Zoey",
        "Oyelaran, Oyelarin",
        "Szymański, Shimanski",
        "Hussain, Hussein",
        "Nguyen, Ngyuen",
        "Moh, Mohammed",
        "Mia L, Mia Lowe",
        "Mia, Mia Jane Lowe",
        "Mia Lowe, Mia",
        "小龍, 李小龍"
    })
    void otherSpellingsAreAlikeAndShareAKey(String asked, String known) {
        assertThat(FoldedName.of(asked).likeness(FoldedName.of(known))).isBetween(FoldedName.ALIKE, 1.0);
        assertThat(FoldedName.of(asked).keys()).containsAnyElementsOf(FoldedName.of(known).keys());
    }

    @ParameterizedTest
    @CsvSource({
        "Mia, Mo", "Mia, May", "Ben, Bea", "Lowe, Love", "Jack Smith, Jill Smith", "Amina Khan, Imran Khan", "X, Mia",
        "李小龍, 王小明", "O'Neill, O'Brien"
    })
    void differentNamesStayDifferent(String one, String other) {
        assertThat(FoldedName.of(one).likeness(FoldedName.of(other))).isLessThan(FoldedName.ALIKE);
    }

    @ParameterizedTest
    @CsvSource({"Daniel, Danielle", "محمد, محمود"})
    void whatBeginsAlikeIsLikeAndNeverTheSame(String one, String other) {
        assertThat(FoldedName.of(one).likeness(FoldedName.of(other))).isBetween(FoldedName.ALIKE, 0.98);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "Nguyễn", "محمد", "דוד", "李小龍", "👩🏽‍🍼", "🙂", "देवी", "김민준"})
    void everyNameIsFoundByItself(String name) {
        assertThat(FoldedName.of(name).keys()).isNotEmpty();
        assertThat(FoldedName.of(name).likeness(FoldedName.of(name))).isEqualTo(1);
    }

    @Test
    void aNameOfTwoHundredLettersHasShortKeysAndIsFound() {
        FoldedName known = FoldedName.of("x".repeat(200));

        assertThat(known.keys()).allSatisfy(key -> assertThat(key).hasSizeLessThan(64));
        assertThat(known.likeness(known)).isEqualTo(1);
    }

    @Test
    void vowelsThatAreMarksStayWhatTheyAre() {
        assertThat(FoldedName.of("देवी").words()).isNotEqualTo(FoldedName.of("दव").words());
    }

    @Test
    void whatHoldsNoNameIsLikeNothing() {
        FoldedName nothing = FoldedName.of(" - ? ");

        assertThat(nothing.words()).isEqualTo(List.of());
        assertThat(nothing.keys()).isEmpty();
        assertThat(nothing.likeness(FoldedName.of("Mia"))).isZero();
        assertThat(FoldedName.of(null).likeness(nothing)).isZero();
    }

    /** A father may stand in a case by what he is called, and work elsewhere by what is in his passport (R11.8). */
    @ParameterizedTest
    @CsvSource({
        "Tom Okafor, Thomas Okafor",
        "Tom Okafor, Thomas Michael Okafor",
        "Michael Okafor, Thomas Michael Okafor",
        "Bob Smith, Robert J. Smyth",
        "Liz O'Neill, 'O’Neill, Elizabeth'",
        "Muhammad Khan, Mohammed Khan",
        "Mary Ann Smith, Maryann Smith",
        "Ruth Bell, Mrs Bell",
        "Ruth Bell, Ruth",
        "Ruth Bell, R Bell"
    })
    void onePersonMayHaveBothNames(String one, String other) {
        assertThat(FoldedName.of(one).mayBeOnePersons(FoldedName.of(other))).isTrue();
        assertThat(FoldedName.of(other).mayBeOnePersons(FoldedName.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Tom Okafor, Grace Okafor",
        "Tom Okafor, Thomas Whitmore",
        "Maryam Shah, Maryam Khan",
        "Ruth Bell, Mr Whitmore",
        "Ruth Bell, Mother",
        "Tom James Okafor, Thomas Michael Okafor"
    })
    void onePersonHasNotBothNames(String one, String other) {
        assertThat(FoldedName.of(one).mayBeOnePersons(FoldedName.of(other))).isFalse();
        assertThat(FoldedName.of(other).mayBeOnePersons(FoldedName.of(one))).isFalse();
    }

    /** A whole family pasted into one field is compared with each case that there was, while everybody of the agency waits. */
    @Test
    @Timeout(30)
    void longNamesAreComparedQuickly() {
        String family = IntStream.range(0, 66).mapToObj(i -> "" + (char) ('a' + i % 26) + (char) ('b' + i % 23)).collect(Collectors.joining(" "));
        FoldedName long1 = FoldedName.of(family);
        FoldedName long2 = FoldedName.of(family.substring(3) + " " + family.substring(0, 2));

        assertThat(IntStream.range(0, 40).mapToDouble(i -> long1.likeness(long2)).max().orElse(0)).isBetween(0.0, 1.0);
        assertThat(FoldedName.of(family.substring(0, 24 * 3) + "quorn").likeness(FoldedName.of(family.substring(0, 24 * 3) + "vellacott")))
                .as("what comes after 24 words")
                .isEqualTo(1);
        assertThat(FoldedName.of("\ufdfa".repeat(200)).likeness(FoldedName.of("\ufdfa".repeat(200)))).isEqualTo(1);
    }
}
