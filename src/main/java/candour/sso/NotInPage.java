package candour.sso;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says to whoever is not let in why, and who helps. */
@Controller
@Profile("sso")
class NotInPage {

    static final String ADDRESS = "/not-in";

    private final SsoSettings settings;

    NotInPage(SsoSettings settings) {
        this.settings = settings;
    }

    @GetMapping(ADDRESS)
    String page(@RequestParam(defaultValue = "") String why, Model model, HttpServletResponse response) {
        Why is = Why.of(why);
        response.setStatus(is.kind() == Why.Kind.LATER ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_FORBIDDEN);
        model.addAttribute("kind", is.kind().name());
        model.addAttribute("words", is.words());
        model.addAttribute("help", settings.help());
        return "not-in";
    }
}
