package candour.sso;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lasted long enough, or whose person the provider has logged out, so that a leaver is out within
 * hours even if nobody says so here.
 */
class SessionRules extends OncePerRequestFilter {

    private static final String SINCE = "candour.sso.since";
    private static final String PERSON = "candour.sso.person";

    private final KnownIdentities known;
    private final Duration longest;
    private final Clock clock;

    SessionRules(KnownIdentities known, Duration longest, Clock clock) {
        this.known = known;
        this.longest = longest;
        this.clock = clock;
    }

    void began(HttpSession session, String userId) {
        session.setAttribute(SINCE, clock.instant());
        session.setAttribute(PERSON, userId);
    }

    /** @return who is logged in, or null where nobody is */
    static String person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(PERSON);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length()).matches("/camunda/(lib|assets)/.*");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SINCE) instanceof Instant since && isOver(since, (String) session.getAttribute(PERSON))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(Instant since, String userId) {
        return clock.instant().isAfter(since.plus(longest))
                || known.endedAt(userId).filter(ended -> !ended.isBefore(since)).isPresent();
    }
}
