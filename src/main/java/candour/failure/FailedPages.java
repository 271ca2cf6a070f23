package candour.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes that a page failed, in the place of the server, which would quote why. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FailedPages extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FailedPages.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            LOG.error("A page could not be shown", failure);
            throw failure;
        }
    }
}
