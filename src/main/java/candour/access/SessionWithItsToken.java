package candour.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;

/**
 * Begins a new session at each log-in, with the token that the webapps ask for on every change. They would give one only with
 * the next thing that is read from them, and end the session of whoever comes with a former one: a Tasklist that is still
 * open in another tab would log its reader out again at once (fault S12).
 */
final class SessionWithItsToken extends SessionFixationProtectionStrategy {

    private static final int BYTES_OF_A_TOKEN = 16;

    private static final Duration AS_LONG_AS_THE_SESSION = Duration.ofSeconds(-1);
    private static final Duration AT_ONCE = Duration.ZERO;

    private final SecureRandom random = new SecureRandom();

    private final SameAccount account;

    SessionWithItsToken(SameAccount account) {
        this.account = account;
        setMigrateSessionAttributes(false);
    }

    @Override
    public void onAuthentication(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        super.onAuthentication(person, request, response);
        byte[] bytes = new byte[BYTES_OF_A_TOKEN];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        account.begin(request.getSession(), person);
        request.getSession().setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
        keep(token, AS_LONG_AS_THE_SESSION, request, response);
    }

    /** With a log-out; a browser forgets a cookie only under the path that it has. */
    static void takeTheTokenAway(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        keep("", AT_ONCE, request, response);
    }

    private static void keep(String token, Duration howLong, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
                .path(request.getContextPath() + "/camunda")
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(howLong)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
