package candour.access;

import candour.access.Members.Member;
import candour.agency.Agencies;
import candour.agency.Agency;
import java.security.Principal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in page and the page one lands on. */
@Controller
class HomePage {

    private final Members members;
    private final Agencies agencies;
    private final ObjectProvider<LogInHints> hints;

    HomePage(Members members, Agencies agencies, ObjectProvider<LogInHints> hints) {
        this.members = members;
        this.agencies = agencies;
        this.hints = hints;
    }

    @GetMapping("/login")
    String logIn(
            @RequestParam(name = "error", required = false) String error,
            @RequestParam(name = "out", required = false) String out,
            Model model) {
        model.addAttribute("refused", error != null);
        model.addAttribute("loggedOut", out != null);
        LogInHints shown = hints.getIfAvailable();
        model.addAttribute("hints", shown == null ? List.of() : shown.logIns());
        model.addAttribute("hintPassword", shown == null ? "" : shown.password());
        return "login";
    }

    /** The start page of the webapps leads to things that are not for this reader. */
    @GetMapping({"/camunda", "/camunda/"})
    String webapps() {
        return "redirect:/";
    }

    @GetMapping("/")
    String home(Principal principal, Model model) {
        Member person = members.find(principal.getName()).orElse(null);
        if (person == null) {
            return "redirect:/login";
        }
        model.addAttribute("person", person);
        model.addAttribute(
                "agency", person.agency().flatMap(agencies::byId).map(Agency::name).orElse(null));
        model.addAttribute("raises", person.agency().isPresent() && !isCrossAgency(person));
        model.addAttribute("ownsProcesses", person.groups().contains(Groups.PROCESS_OWNERS));
        model.addAttribute("administers", person.groups().contains(Groups.ADMINISTRATORS));
        return "home";
    }

    private static boolean isCrossAgency(Member person) {
        return person.groups().contains(Groups.PROCESS_OWNERS) || person.groups().contains(Groups.ADMINISTRATORS);
    }
}
