package candour.access;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in page. */
@Controller
class LogInPage {

    private final ObjectProvider<LogInHints> hints;

    LogInPage(ObjectProvider<LogInHints> hints) {
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
}
