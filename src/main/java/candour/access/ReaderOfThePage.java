package candour.access;

import candour.access.Members.Member;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each page of ours for whom it was made: it goes once somebody else sits there, or they work elsewhere ({@code left.js}). */
@ControllerAdvice
class ReaderOfThePage {

    private final Members members;

    ReaderOfThePage(Members members) {
        this.members = members;
    }

    /**
     * @return null before somebody has logged in, and where a page says that something failed: it shows nothing of anybody, and the
     *     database may be what failed
     */
    @ModelAttribute("readerOfThePage")
    String reader(Principal principal, HttpServletRequest request) {
        return principal == null || request.getDispatcherType() == DispatcherType.ERROR
                ? null
                : members.find(principal.getName()).map(Member::asReader).orElse(null);
    }
}
