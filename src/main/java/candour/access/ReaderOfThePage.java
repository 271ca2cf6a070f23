package candour.access;

import candour.access.Members.Member;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each page of ours for whom it was made, so that it goes once it is somebody else who sits there, or they work elsewhere ({@code left.js}). */
@ControllerAdvice
class ReaderOfThePage {

    private final Members members;

    ReaderOfThePage(Members members) {
        this.members = members;
    }

    /** @return null before somebody has logged in */
    @ModelAttribute("readerOfThePage")
    String reader(Principal principal) {
        return principal == null ? null : members.find(principal.getName()).map(Member::asReader).orElse(null);
    }
}
