package candour.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody in an emergency is sent back for how they wrote a day (R11.8, style rule 15). */
@Serves("R11.8")
class WhichCaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final Map<String, String> faults = new HashMap<>();

    private WhichCase of(String born) {
        return WhichCase.read(Map.of("reference", "", "number", "", "name", "Mia Lowe", "born", born), TODAY, faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "3 9 2019", "03/09/2019", "3.9.2019", " 03-09-2019 ", "3 September 2019", "3 sep 2019", "3 Sept 2019", "3 Sept. 2019", "2019-09-03",
        "03\u201109\u20112019", "3\u00a0September\u00a02019", "3–9–2019"
    })
    void aDayCountsHoweverItIsWritten(String born) {
        assertThat(of(born).born()).isEqualTo(LocalDate.of(2019, 9, 3));
    }

    /** Parwin has no other name, and 李思敏 is written as one word. */
    @ParameterizedTest
    @ValueSource(strings = {"Parwin", "李思敏", "Mia Lowe"})
    void aWholeNameMayBeOneWord(String name) {
        Map<String, String> typed = Map.of("reference", "", "number", "", "name", name, "born", "3 2 2017");

        assertThat(WhichCase.read(typed, TODAY, faults).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 2 2019", "2019", "in spring", "3 9 19", "28 11 2026"})
    void whatIsNoDayThatHasComeIsRefused(String born) {
        assertThat(of(born)).isNull();
        assertThat(faults).containsOnlyKeys("born");
    }

    /** As it stands in a letter, where no line is to break in it. */
    @Test
    void aNumberCountsAsItWasPasted() {
        Map<String, String> typed = Map.of("reference", "\u200eis\u20112019\u2212000123\u00a0", "number", "", "name", "", "born", "");

        assertThat(WhichCase.read(typed, TODAY, faults).reference()).isEqualTo("IS-2019-000123");
    }
}
