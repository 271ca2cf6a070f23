package candour.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Dates as they are written in England. */
class BritishDateTest {

    @Test
    void aDateIsWrittenOut() {
        assertThat(BritishDate.of(LocalDate.of(2026, 3, 12))).isEqualTo("12 March 2026");
        assertThat(BritishDate.inWords("2026-03-12")).isEqualTo("12 March 2026");
    }

    @Test
    void aMomentIsWrittenInLondonTime() {
        assertThat(BritishDate.of(Instant.parse("2026-07-04T13:10:00Z"))).isEqualTo("Saturday 4 July 2026, 14:10");
    }

    @Test
    void anyOtherTextStaysAsItIs() {
        assertThat(BritishDate.inWords("16:50")).isEqualTo("16:50");
    }

    @Test
    void aTextThatOnlyLooksLikeADateStaysAsItIs() {
        assertThat(BritishDate.inWords("2026-13-45")).isEqualTo("2026-13-45");
    }
}
