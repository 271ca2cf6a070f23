package candour.access;

import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells each page of ours for whom it was made, so that it goes once it is somebody else who sits there ({@code left.js}). */
@ControllerAdvice
class ReaderOfThePage {

    /** @return null before somebody has logged in */
    @ModelAttribute("readerOfThePage")
    String reader(Principal principal) {
        return principal == null ? null : principal.getName();
    }
}
