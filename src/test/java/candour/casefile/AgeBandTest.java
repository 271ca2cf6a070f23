package candour.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Age sets where consent starts (R8.1, R8.2), and a missing age stays missing (R11.3, faults D06 and F15). */
@Serves({"R8.1", "R8.2", "R11.3"})
class AgeBandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static AgeBand bornOn(LocalDate birthDate, LocalDate today) {
        return AgeBand.of(PersonRole.CHILD, birthDate, null, today);
    }

    @ParameterizedTest
    @CsvSource({"12, UNDER_12, FROM_12_TO_15", "16, FROM_12_TO_15, FROM_16_TO_17", "18, FROM_16_TO_17, ADULT"})
    void aBandBeginsOnTheBirthdayItself(int years, AgeBand theDayBefore, AgeBand onTheDay) {
        LocalDate birthday = TODAY.minusYears(years);

        assertThat(bornOn(birthday.plusDays(1), TODAY)).isEqualTo(theDayBefore);
        assertThat(bornOn(birthday, TODAY)).isEqualTo(onTheDay);
    }

    @Test
    void whoeverIsBornOnALeapDayIsAYearOlderOnTheFirstOfMarch() {
        LocalDate born = LocalDate.of(2008, 2, 29);

        assertThat(bornOn(born, LocalDate.of(2026, 2, 28))).isEqualTo(AgeBand.FROM_16_TO_17);
        assertThat(bornOn(born, LocalDate.of(2026, 3, 1))).isEqualTo(AgeBand.ADULT);
    }

    @Test
    void aChildBornTodayIsUnderTwelve() {
        assertThat(bornOn(TODAY, TODAY)).isEqualTo(AgeBand.UNDER_12);
    }

    @ParameterizedTest
    @CsvSource({"0, UNDER_12", "11, UNDER_12", "12, FROM_12_TO_15", "15, FROM_12_TO_15", "16, FROM_16_TO_17",
        "17, FROM_16_TO_17", "18, ADULT", "120, ADULT"})
    void anEstimateCountsWhereNoBirthDateIsKnown(int estimate, AgeBand band) {
        assertThat(AgeBand.of(PersonRole.CHILD, null, estimate, TODAY)).isEqualTo(band);
    }

    @Test
    void aBirthDateCountsMoreThanAnEstimate() {
        assertThat(AgeBand.of(PersonRole.CHILD, TODAY.minusYears(15), 17, TODAY)).isEqualTo(AgeBand.FROM_12_TO_15);
    }

    @Test
    void aChildOfUnknownAgeStaysUnknown() {
        assertThat(AgeBand.of(PersonRole.CHILD, null, null, TODAY)).isEqualTo(AgeBand.UNKNOWN);
    }

    @Test
    void anUnbornChildIsUnbornWhateverElseIsKnown() {
        assertThat(AgeBand.of(PersonRole.UNBORN_CHILD, null, null, TODAY)).isEqualTo(AgeBand.UNBORN);
        assertThat(AgeBand.of(PersonRole.UNBORN_CHILD, TODAY, 30, TODAY)).isEqualTo(AgeBand.UNBORN);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"CHILD", "UNBORN_CHILD"})
    void whoeverIsNoChildIsTakenForAnAdultUntilAnAgeIsKnown(PersonRole role) {
        assertThat(AgeBand.of(role, null, null, TODAY)).isEqualTo(AgeBand.ADULT);
        assertThat(AgeBand.of(role, null, 17, TODAY)).isEqualTo(AgeBand.FROM_16_TO_17);
    }
}
