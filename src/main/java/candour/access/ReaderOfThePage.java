package candour.access;

import candour.access.Members.Member;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Tells each page of ours for whom it was made: it goes once somebody else sits there, or they work elsewhere ({@code left.js}). */
@ControllerAdvice
class ReaderOfThePage {

    private final Members members;

    ReaderOfThePage(Members members) {
        this.members = members;
    }

    /** @return what only a page that shows it asks the database for: one that says what failed must not, since that may be the database */
    @ModelAttribute("readerOfThePage")
    LazyContextVariable<String> reader(Principal principal) {
        return new LazyContextVariable<>() {
            @Override
            protected String loadValue() {
                return principal == null ? null : members.find(principal.getName()).map(Member::asReader).orElse(null);
            }
        };
    }
}
