package candour.telling;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the police and Children's Services are told at once (R5.2). */
@Serves("R5.2")
class UrgencyTest {

    @ParameterizedTest
    @CsvSource({
        "yes,    yes,    true",
        "yes,    no,     true",
        "yes,    unsure, true",
        "unsure, yes,    true",
        "unsure, no,     true",
        "unsure, unsure, true",
        "no,     yes,    true",
        "no,     no,     false",
        "no,     unsure, false"
    })
    void dangerOrItsDoubtOrACrimeIsUrgent(String dangerNow, String crimeSuspected, boolean urgent) {
        assertThat(Urgency.isUrgent(dangerNow, crimeSuspected)).isEqualTo(urgent);
    }
}
