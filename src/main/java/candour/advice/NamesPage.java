package candour.advice;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an adviser asks for the names with a reason, or finds one given, and reads them; to everybody else it does not exist (R11.8). */
@Controller
class NamesPage {

    private static final int LONGEST = 2_000;

    private final NamesOnRequest names;

    NamesPage(NamesOnRequest names) {
        this.names = names;
    }

    @GetMapping("/cases/{reference}/names")
    String page(@PathVariable String reference, Principal reader, Model model) {
        refuseStrangers(reference, reader);
        model.addAttribute("reference", reference);
        if (names.isReasoned(reference, reader.getName())) {
            model.addAttribute("why", names.reasonOfTheAsker(reference).orElse(null));
            model.addAttribute("people", names.names(reference, reader.getName()));
        }
        return "names";
    }

    @PostMapping("/cases/{reference}/names")
    String ask(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            Principal reader,
            Model model) {
        refuseStrangers(reference, reader);
        if (reason.isBlank() || reason.length() > LONGEST) {
            model.addAttribute("reference", reference);
            model.addAttribute("typed", reason);
            model.addAttribute(
                    "wrong",
                    reason.isBlank()
                            ? "Say why you need the names to advise."
                            : "Say it in 2,000 characters or fewer.");
            return "names";
        }
        names.ask(reference, reader.getName(), reason.strip());
        return "redirect:/cases/" + reference + "/names";
    }

    private void refuseStrangers(String reference, Principal reader) {
        if (!names.mayAsk(reference, reader.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
