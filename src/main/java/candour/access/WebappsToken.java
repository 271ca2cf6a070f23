package candour.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/** Whether a change comes from the pages of the webapps, as they ask themselves: for what is done before it comes to them (fault S12). */
public final class WebappsToken {

    private WebappsToken() {}

    /** Whether this request brings the token of its session. */
    public static boolean isIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String brought = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return session != null
                && brought != null
                && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String token
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }
}
