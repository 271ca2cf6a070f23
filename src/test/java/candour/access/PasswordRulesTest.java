package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a password must be (R11.9). */
@Serves("R11.9")
class PasswordRulesTest {

    /** A provider may give ids of one letter; the random password of such a person holds it as a rule. */
    @ParameterizedTest
    @CsvSource({
        "three-grey-herons, e, true",
        "three-grey-herons, her, true",
        "amy123456789, amy, false",
        "Amy-amy-amy-1, amy, false",
        "jo1987!!!!!!, jo, false",
        "493857201846, e, true",
        "three-grey-herons, grey, false",
        "three-GREY-herons, grey, false",
        "three-grey-herons, ruth.bell, true",
        "ruth.bell-at-dawn, Ruth.Bell, false"
    })
    void onesUserIdStandsInNoPasswordUnlessItIsTooShortToTellAnything(String password, String userId, boolean does) {
        assertThat(PasswordRules.fault(password, userId).isEmpty()).isEqualTo(does);
        assertThat(PasswordRules.isHardToGuess(password, userId)).isEqualTo(does);
    }
}
