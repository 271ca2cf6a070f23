package candour.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.testing.Serves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers by which two agencies know that they mean the same child; a slip of the finger is found (R11.3). */
@Serves("R11.3")
class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "943 476 5919", "943-476-5919", " 943\u00a0476\u00a05919 ", "９４３４７６５９１９"})
    void anNhsNumberIsKeptInOneFormHoweverItWasTyped(String typed) {
        assertThat(new NhsNumber(typed)).hasToString("943 476 5919").isEqualTo(new NhsNumber("9434765919"));
    }

    @Test
    void everySingleSlipInAnNhsNumberIsFound() {
        String right = "9434765919";
        for (int place = 0; place < 10; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);
                if (!typed.equals(right)) {
                    assertThatThrownBy(() -> new NhsNumber(typed)).isInstanceOf(NotValid.class);
                }
            }
        }
    }

    @Test
    void twoDigitsOfAnNhsNumberThatChangedPlacesAreFound() {
        assertThatThrownBy(() -> new NhsNumber("9437465919")).hasMessageContaining("two changed places");
    }

    @Test
    void aNumberThatNeedsTheCheckDigitTenIsNoNhsNumber() {
        assertThatThrownBy(() -> new NhsNumber("0000000060")).isInstanceOf(NotValid.class);
    }

    @ParameterizedTest
    @CsvSource({"943476591, You typed 9", "94347659190, You typed 11", "94347659I9, nothing else", "'', You typed 0"})
    void whatIsWrongWithAnNhsNumberIsSaidWithoutRepeatingIt(String typed, String words) {
        assertThatThrownBy(() -> new NhsNumber(typed)).hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H801200001001", "h801200001001", "H 8012 00001 001"})
    void aUniquePupilNumberIsKeptInOneForm(String typed) {
        assertThat(new UniquePupilNumber(typed)).hasToString("H801200001001");
    }

    @ParameterizedTest
    @CsvSource({
        "A801200001001, one character is wrong", "H801200001010, one character is wrong",
        "H80120000100, You typed 12", "I801200001001, a letter and 12 digits", "HH01200001001, a letter and 12 digits"
    })
    void aSlipInAUniquePupilNumberIsFound(String typed, String words) {
        assertThatThrownBy(() -> new UniquePupilNumber(typed)).hasMessageContaining(words);
    }

    @Test
    void aTemporaryUniquePupilNumberEndsInALetter() {
        assertThat(new UniquePupilNumber("U80120000100A")).hasToString("U80120000100A");
    }

    @ParameterizedTest
    @CsvSource({
        "ub81uw, UB8 1UW", "UB8  1UW, UB8 1UW", "m11ae, M1 1AE", "b338th, B33 8TH", "cr26xh, CR2 6XH",
        "dn551pt, DN55 1PT", "w1a0ax, W1A 0AX", "ec1a1bb, EC1A 1BB", "gir0aa, GIR 0AA"
    })
    void aPostcodeIsKeptInOneForm(String typed, String kept) {
        assertThat(new Postcode(typed)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UB8", "UB8 1U", "UB8 1CI", "QA1 1AA", "12345", "UB8 1UW 1", ""})
    void whatIsNoPostcodeIsRefused(String typed) {
        assertThatThrownBy(() -> new Postcode(typed)).hasMessageContaining("no postcode");
    }
}
