package candour.access;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page that stayed open who is logged in now: words typed by one person are never sent as another's, nor from another agency. */
@RestController
class WhoIsThere {

    record Reader(String reader) {}

    @GetMapping("/reader")
    Reader reader(@ModelAttribute(name = "readerOfThePage", binding = false) String reader) {
        return new Reader(reader);
    }
}
