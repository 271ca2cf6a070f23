package candour.access;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page that stayed open who is logged in now: words typed by one person are never sent as another's. */
@RestController
class WhoIsThere {

    record Reader(String userId) {}

    @GetMapping("/reader")
    Reader reader(Principal principal) {
        return new Reader(principal.getName());
    }
}
