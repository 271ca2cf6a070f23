package candour.caseview;

import candour.caseview.CaseDoor.Visitor;
import candour.submission.NotSaved;
import candour.submission.Refused;
import candour.submission.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** “I need advice”: asked on the page of a case by whoever works on it (R9.7). */
@Controller
class AdvicePage {

    private static final Logger LOG = LoggerFactory.getLogger(AdvicePage.class);

    private static final int MOST_CHARACTERS = 4000;

    private final CaseDoor door;
    private final CasePage page;
    private final OpenAdvice advice;

    AdvicePage(CaseDoor door, CasePage page, OpenAdvice advice) {
        this.door = door;
        this.page = page;
        this.advice = advice;
    }

    /** Asked by a page before it sends what somebody wrote, which would else be thrown away. Shows nothing, so it is no reading. */
    @RequestMapping(path = "/cases/{reference}/advice", method = RequestMethod.HEAD)
    ResponseEntity<Void> wouldTake(@PathVariable String reference, Principal principal) {
        visitor(reference, principal);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/cases/{reference}/advice")
    String ask(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String question,
            Principal principal,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Visitor visitor = visitor(reference, principal);
        String asked = question.replace("\r\n", "\n").strip();
        Map<String, String> faults = new LinkedHashMap<>();
        if (whom.isEmpty()) {
            faults.put("whom", "Choose whom you ask.");
        }
        if (asked.isEmpty()) {
            faults.put("question", "Say what you want to know.");
        }
        Written.faults(asked, MOST_CHARACTERS).forEach(fault -> faults.put("question", "“What do you want to know?”: " + fault));
        if (faults.isEmpty()) {
            try {
                String answered = String.join(" ", advice.ask(visitor.reference(), visitor.userId(), whom, asked));
                next.addFlashAttribute("said", answered + " The answer will stand in “The case so far”.");
                return "redirect:/cases/" + visitor.reference() + "#said";
            } catch (Refused refusal) {
                faults.put("question", refusal.getMessage());
            } catch (DataAccessException e) {
                LOG.error("The case file could not keep a question: {}", e.getClass().getSimpleName());
                faults.put("question", new NotSaved().getMessage());
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page.show(visitor, faults, Map.of("whom", whom, "question", question), model);
    }

    private Visitor visitor(String reference, Principal principal) {
        Visitor visitor = door.open(reference, principal);
        if (!visitor.worksOnIt()) {
            throw CaseDoor.unknown();
        }
        return visitor;
    }
}
