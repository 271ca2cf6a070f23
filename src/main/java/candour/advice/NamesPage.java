package candour.advice;

import candour.submission.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
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
            model.addAttribute("why", names.reasonOfTheAsker(reference, reader.getName()).orElse(null));
            model.addAttribute("people", names.names(reference, reader.getName()));
        }
        return "names";
    }

    /** Asked by a page before it sends what somebody wrote, which would else be thrown away. Shows nothing, so it is no reading. */
    @RequestMapping(path = "/cases/{reference}/names", method = RequestMethod.HEAD)
    ResponseEntity<Void> wouldTake(@PathVariable String reference, Principal reader) {
        refuseStrangers(reference, reader);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/cases/{reference}/names")
    String ask(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        refuseStrangers(reference, reader);
        Optional<String> fault = faultIn(reason);
        if (fault.isPresent()) {
            model.addAttribute("reference", reference);
            model.addAttribute("typed", reason);
            model.addAttribute("wrong", fault.get());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "names";
        }
        names.ask(reference, reader.getName(), reason.strip());
        return "redirect:/cases/" + reference + "/names";
    }

    private static Optional<String> faultIn(String reason) {
        return reason.isBlank()
                ? Optional.of("Say why you need the names to advise.")
                : Written.faults(reason, LONGEST).stream().map(fault -> "“" + NamesOnRequest.QUESTION + "”: " + fault).findFirst();
    }

    private void refuseStrangers(String reference, Principal reader) {
        if (!names.mayAsk(reference, reader.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
