package candour.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions of an account that is gone or has a new password: whoever holds one that was left open is neither the
 * newcomer under the same user id, nor let stay where a password was changed because somebody else knew it (R11.9, A09).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class SameAccount extends OncePerRequestFilter {

    private static final String ACCOUNT = "candour.account";

    private final JdbcClient jdbc;

    SameAccount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets this session go on after its own person has changed their password. */
    static void changedBy(HttpSession session) {
        session.removeAttribute(ACCOUNT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null) {
            Optional<String> now = markOf(context.getAuthentication().getName());
            Object before = session.getAttribute(ACCOUNT);
            if (now.isEmpty() || before != null && !before.equals(now.get())) {
                session.invalidate();
            } else if (before == null) {
                session.setAttribute(ACCOUNT, now.get());
            }
        }
        chain.doFilter(request, response);
    }

    /** The engine draws a new salt for every password that is set. */
    private Optional<String> markOf(String userId) {
        return jdbc.sql("select coalesce(SALT_, '') from ACT_ID_USER where ID_ = :id")
                .param("id", userId)
                .query(String.class)
                .optional();
    }
}
