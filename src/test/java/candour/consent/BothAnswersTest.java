package candour.consent;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Consent;
import candour.casefile.ConsentTerms;
import candour.testing.Serves;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the answers of an authority and of a parent come to: one yes is enough (R9.3, R9.5). */
@Serves({"R9.3", "R9.5"})
class BothAnswersTest {

    private static final Instant NOW = Instant.parse("2026-03-12T10:00:00Z");

    private static Consent answer(String answer, Instant at) {
        return new Consent(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, answer, true, false, at, ConsentTerms.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "given,              given,              given,              false",
        "given,              refused,            given,              true",
        "given,              could-not-be-asked, given,              false",
        "refused,            given,              given,              true",
        "refused,            refused,            refused,            false",
        "refused,            could-not-be-asked, refused,            false",
        "could-not-be-asked, given,              given,              false",
        "could-not-be-asked, refused,            refused,            false",
        "could-not-be-asked, could-not-be-asked, could-not-be-asked, false"
    })
    void oneYesIsEnoughAndANoBesideItIsADispute(String first, String second, String stands, boolean dispute) {
        Consent last = answer(second, NOW);

        Consent together = new BothAnswers(answer(first, NOW.minusSeconds(60)), last).together().orElse(last);

        assertThat(together.answer()).isEqualTo(stands);
        assertThat(together.dispute()).isEqualTo(dispute);
        assertThat(together == last || together.notedAt().isAfter(NOW)).isTrue();
    }
}
