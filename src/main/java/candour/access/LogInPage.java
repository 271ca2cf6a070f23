package candour.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in page. */
@Controller
class LogInPage {

    private final LogInWay way;

    LogInPage(LogInWay way) {
        this.way = way;
    }

    @GetMapping("/login")
    String logIn(
            @RequestParam(name = "error", required = false) String error,
            @RequestParam(name = "out", required = false) String out,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("refused", error != null);
        model.addAttribute("loggedOut", out != null);
        return way.page(request, response, model);
    }

    /** The start page of the webapps leads to things that are not for this reader. */
    @GetMapping({"/camunda", "/camunda/"})
    String webapps() {
        return "redirect:/";
    }
}
