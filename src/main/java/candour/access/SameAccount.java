package candour.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
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

    /** By what the engine tells one password of an account from the next: it draws a new salt for each that is set. */
    record Mark(String salt) implements Serializable {}

    /** @return empty where there is no such account */
    Optional<Mark> markOf(String userId) {
        return jdbc.sql("select coalesce(SALT_, '') from ACT_ID_USER where ID_ = :id")
                .param("id", userId)
                .query(String.class)
                .optional()
                .map(Mark::new);
    }

    /** Binds a session to the account as it was when its password was asked; without that it would be of any later one. */
    void begin(HttpSession session, Authentication person) {
        session.setAttribute(ACCOUNT, person.getDetails() instanceof Mark then ? then : markOf(person.getName()).orElseThrow());
    }

    /** Lets this session go on after its own person has changed their password. */
    void goOn(HttpSession session, String userId) {
        session.setAttribute(ACCOUNT, markOf(userId).orElseThrow());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null) {
            Authentication person = context.getAuthentication();
            Object known = session.getAttribute(ACCOUNT);
            Object then = known == null ? person.getDetails() : known;
            if (markOf(person.getName()).filter(now -> now.equals(then)).isEmpty()) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
