package candour.sso;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers of a browser who logged in there and has not logged out themselves since, however their session ended (R11.9). The
 * browser keeps it: a session cannot, since whatever is typed first may begin a new one, and closing the browser forgets it.
 */
class ScreenLeft {

    private static final String NAME = "candour-not-logged-out";

    /** Since the last of them; a provider that knows a browser for longer than that asks for a password now and then. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST = 50;

    /** For whoever the provider knew and who was not let in: the next log-in may be another's, and then makes up for it. */
    private static final String NOT_LET_IN = "x";

    private final SecretKeySpec key;

    ScreenLeft(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * Whether somebody has not logged out there who is not the one logged in now.
     *
     * @param userId who is logged in, and so known to be at the screen; null where nobody is
     */
    boolean isLeft(HttpServletRequest request, String userId) {
        Set<String> marks = marks(request);
        if (userId != null) {
            marks.remove(mark(userId));
        }
        return !marks.isEmpty();
    }

    void loggedIn(HttpServletRequest request, HttpServletResponse response, String userId) {
        Set<String> marks = marks(request);
        marks.remove(NOT_LET_IN);
        marks.add(mark(userId));
        keep(marks, request, response);
    }

    void notLetIn(HttpServletRequest request, HttpServletResponse response) {
        Set<String> marks = marks(request);
        marks.add(NOT_LET_IN);
        keep(marks, request, response);
    }

    /** It makes up for their own log-in alone: the provider may still know somebody who sat there before. */
    void loggedOut(HttpServletRequest request, HttpServletResponse response, String userId) {
        Set<String> marks = marks(request);
        marks.remove(mark(userId));
        keep(marks, request, response);
    }

    private static Set<String> marks(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .flatMap(cookie -> Stream.of(cookie.getValue().split("-")))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** For every address: a browser goes by its letters, and the server takes {@code %61} for an {@code a}. */
    private static void keep(Set<String> marks, HttpServletRequest request, HttpServletResponse response) {
        String last = marks.stream().skip(Math.max(0, marks.size() - MOST)).collect(Collectors.joining("-"));
        var cookie = new Cookie(NAME, last);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(last.isEmpty() ? 0 : (int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Who it was is for nobody to find out at that screen, by trying names either. */
    private String mark(String userId) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(userId.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
