package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Serves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A Tasklist left open shows no case to whoever comes by an hour later (R11.9). */
@Serves("R11.9")
class AbsentReaderTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void aSessionThatBeginsAtNoon() throws Exception {
        session.setMaxInactiveInterval((int) TIMEOUT.toSeconds());
        callAfter(Duration.ZERO, true);
    }

    private void callAfter(Duration since, boolean somebodyIsThere) throws Exception {
        var request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task");
        request.setSession(session);
        if (!somebodyIsThere) {
            request.addHeader(AbsentReader.NOBODY_THERE, "yes");
        }
        new AbsentReader(Clock.fixed(NOON.plus(since), ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    @Test
    void looking_for_what_is_new_keeps_no_session_open() throws Exception {
        callAfter(TIMEOUT.minusSeconds(10), false);
        assertThat(session.isInvalid()).isFalse();

        callAfter(TIMEOUT.plusSeconds(1), false);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoever_is_there_stays_logged_in() throws Exception {
        callAfter(TIMEOUT.minusSeconds(10), true);
        callAfter(TIMEOUT.plusMinutes(10), false);

        assertThat(session.isInvalid()).isFalse();
    }
}
