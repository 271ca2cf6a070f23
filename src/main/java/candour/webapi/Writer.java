package candour.webapi;

import candour.access.Members;
import candour.access.Members.Member;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Words count for whoever wrote them. Tasklist's own script looks before it sends whether somebody else has logged in since in
 * another tab; between its look and the sending they still may, so the page also says whose it is (R11.9, fault S12). Whoever
 * moves to another agency sends nothing from there of what they wrote in the last one: it would be told to people whom it is
 * not about (R11.8).
 */
@Component
class Writer {

    private final Members members;

    Writer(Members members) {
        this.members = members;
    }

    /** What stands in the way of sending this in the name of whoever is logged in now. */
    Optional<Refusal> obstacle(HttpServletRequest request, String user) {
        String writer = request.getHeader(Member.WRITTEN_BY);
        if (writer == null || members.find(user).map(Member::asReader).filter(writer::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.stale(
                writer.startsWith(user + "/")
                        ? "You no longer work in the agency where you wrote this. Nothing of it was sent."
                        : "Somebody else has logged in here since. Nothing of this was sent. Open the page again."));
    }
}
