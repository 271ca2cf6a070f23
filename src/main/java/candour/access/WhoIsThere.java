package candour.access;

import candour.access.Members.Member;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page that stayed open who is logged in now: words typed by one person are never sent as another's, nor from another agency. */
@RestController
class WhoIsThere {

    private final Members members;

    WhoIsThere(Members members) {
        this.members = members;
    }

    record Reader(String reader) {}

    @GetMapping("/reader")
    Reader reader(Principal principal) {
        return new Reader(members.find(principal.getName()).map(Member::asReader).orElse(null));
    }
}
