package candour.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has every page that is not there take as long, whether there is none, it is not for this reader, or it is about them: of a
 * case about oneself less is asked than of any other, and whoever measures it would know (R11.8, ADR 32). The webapps ask
 * for what nobody can guess.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AbsentTakesAsLong extends OncePerRequestFilter {

    /** Many times what it takes to find out. */
    private static final Duration TAKES = Duration.ofMillis(100);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            LockSupport.parkNanos(begun + TAKES.toNanos() - System.nanoTime());
        }
    }
}
