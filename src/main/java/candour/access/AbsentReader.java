package candour.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody who has left the screen (R11.9). An open Tasklist looks every ten seconds for what is
 * new, so the session would never run out by itself; its own script says of such a call that nobody is there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AbsentReader extends OncePerRequestFilter {

    /** Stands on a call that no reader has caused. Known to {@code calls.js}. */
    static final String NOBODY_THERE = "X-Candour-Nobody-There";

    private static final String LAST_SEEN = "candour.lastSeen";

    private final Clock clock;

    AbsentReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            Instant lastSeen = (Instant) session.getAttribute(LAST_SEEN);
            if (lastSeen == null || request.getHeader(NOBODY_THERE) == null) {
                session.setAttribute(LAST_SEEN, now);
            } else if (now.isAfter(lastSeen.plusSeconds(session.getMaxInactiveInterval()))) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
