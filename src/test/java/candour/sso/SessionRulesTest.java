package candour.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import candour.testing.Serves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** However busy somebody is, they show anew who they are once a day (R11.9). */
@Serves("R11.9")
class SessionRulesTest {

    private static final Instant MORNING = Instant.parse("2026-03-12T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT9H59M, false", "PT10H1S, true"})
    void a_session_lasts_ten_hours_at_most(Duration later, boolean over) throws Exception {
        var known = mock(KnownIdentities.class);
        when(known.endedAt(any())).thenReturn(Optional.empty());
        var session = new MockHttpSession();
        rules(known, MORNING).began(session, "a.khan");
        var request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);

        rules(known, MORNING.plus(later)).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(session.isInvalid()).isEqualTo(over);
    }

    private static SessionRules rules(KnownIdentities known, Instant now) {
        return new SessionRules(known, Duration.ofHours(10), Clock.fixed(now, ZoneOffset.UTC));
    }
}
