package candour.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date of birth that nobody knows stays unknown, an estimate an estimate (R11.3, faults F15 and F16). */
class BornTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void aDayThatIsKnownGivesTheAgeOfToday() {
        Born born = Born.of(PersonRole.CHILD, LocalDate.of(2016, 11, 26), null, null, TODAY);

        assertThat(born.words(TODAY)).isEqualTo("9, born 26 November 2016");
        assertThat(born.words(TODAY.plusDays(1))).isEqualTo("10, born 26 November 2016");
        assertThat(born.mayBeIn(2016)).isTrue();
        assertThat(born.mayBeIn(2017)).isFalse();
        assertThat(born.dayIsUnknown()).isFalse();
        assertThat(born.keys()).containsExactly("born:2016");
    }

    @Test
    void anEstimatedAgeIsShownAsOneAndGrowsWithTheYears() {
        Born born = Born.of(PersonRole.CHILD, null, 10, null, TODAY);

        assertThat(born.words(TODAY)).isEqualTo("about 10 (born about 2016)");
        assertThat(born.words(TODAY.plusYears(2))).isEqualTo("about 12 (born about 2016)");
        assertThat(born.mayBeIn(2016)).isTrue();
        assertThat(born.mayBeIn(2015)).isTrue();
        assertThat(born.mayBeIn(2013)).isFalse();
        assertThat(born.keys()).containsExactlyInAnyOrder("born:unknown", "born:2015", "born:2016", "born:2017");
    }

    @Test
    void nothingKnownIsSaidAndNeverAFirstOfJanuary() {
        Born born = Born.of(PersonRole.CHILD, null, null, null, TODAY);

        assertThat(born.words(TODAY)).isEqualTo("age not known");
        assertThat(born.keys()).containsExactly("born:unknown");
        assertThat(born.mayBeIn(2016)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "about 10", "About 10 years old", "~10", "10 yrs", "10?", " maybe 10 "})
    void anAgeToldAsANumberIsAnEstimate(String told) {
        assertThat(Born.told(PersonRole.CHILD, told, TODAY).words(TODAY)).isEqualTo("about 10 (born about 2016)");
    }

    @ParameterizedTest
    @CsvSource({"a toddler", "10 months", "in year 10", "2016", "between 9 and 11"})
    void anAgeToldInOtherWordsStaysInThem(String told) {
        Born born = Born.told(PersonRole.CHILD, told, TODAY);

        assertThat(born.words(TODAY)).isEqualTo("date of birth not known, “" + told + "”");
        assertThat(born.keys()).containsExactly("born:unknown");
    }

    @Test
    void aChildNotBornYetHasNoAge() {
        assertThat(Born.told(PersonRole.UNBORN_CHILD, "10 May", TODAY).words(TODAY))
                .isEqualTo("not born yet, “10 May”");
        assertThat(Born.of(PersonRole.UNBORN_CHILD, null, null, "in May", TODAY).words(TODAY))
                .isEqualTo("not born yet, “in May”");
        assertThat(Born.of(PersonRole.UNBORN_CHILD, null, 10, null, TODAY).words(TODAY)).isEqualTo("not born yet");
    }

    @Test
    void aBabyIsNotNoughtYearsOld() {
        assertThat(Born.of(PersonRole.CHILD, TODAY.minusMonths(2), null, null, TODAY).words(TODAY))
                .isEqualTo("less than a year old, born 25 September 2026");
    }
}
