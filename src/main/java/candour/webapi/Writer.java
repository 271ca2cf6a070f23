package candour.webapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Words count for whoever wrote them. Tasklist's own script looks before it sends whether somebody else has logged in since in
 * another tab; between its look and the sending they still may, so the page also says whose it is (R11.9, fault S12).
 */
final class Writer {

    /** Stands on a form that is sent: the user id of whoever opened the page. Known to {@code calls.js}. */
    static final String WRITTEN_BY = "X-Candour-Written-By";

    private Writer() {}

    /** What stands in the way of sending this in the name of whoever is logged in now. */
    static Optional<Refusal> obstacle(HttpServletRequest request, String user) {
        String writer = request.getHeader(WRITTEN_BY);
        return writer == null || writer.equals(user)
                ? Optional.empty()
                : Optional.of(Refusal.stale("Somebody else has logged in here since. Nothing of this was sent. Open the page again."));
    }
}
