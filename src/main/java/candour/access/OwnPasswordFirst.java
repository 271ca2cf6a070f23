package candour.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody on who came in with a password that somebody else set, until they have chosen one of their own: else two
 * people could act under one name (R11.9). A session in which the password is one's own needs to be asked only once: a
 * new password ends it ({@link SameAccount}).
 */
@Component
@Profile("!sso")
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class OwnPasswordFirst extends OncePerRequestFilter {

    private static final String OWN = "candour.own-password";

    private static final Set<String> OPEN = Set.of("/password", "/login", "/logout", "/reader", "/actuator/health");

    private final OwnPasswords passwords;
    private final ObjectMapper json;

    OwnPasswordFirst(OwnPasswords passwords, ObjectMapper json) {
        this.passwords = passwords;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean isOpen = OPEN.contains(path) || PublicFiles.ADDRESSES.contains(path);
        if (person == null || person instanceof AnonymousAuthenticationToken || isOpen || isOwn(request, person)) {
            chain.doFilter(request, response);
        } else if (HttpMethod.GET.matches(request.getMethod()) && accepts(request, MediaType.TEXT_HTML_VALUE)) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(
                    response.getOutputStream(),
                    Map.of("type", "OwnPassword", "message", "Choose a password of your own first: somebody else knows this one."));
        }
    }

    private boolean isOwn(HttpServletRequest request, Authentication person) {
        HttpSession session = request.getSession(false);
        if (session != null && person.getName().equals(session.getAttribute(OWN))) {
            return true;
        }
        boolean own = passwords.setByAnother(person.getName()).isEmpty();
        if (own && session != null) {
            session.setAttribute(OWN, person.getName());
        }
        return own;
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains(type);
    }
}
