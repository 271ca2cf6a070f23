package candour.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The engine's own users and their passwords. */
@Component
@Profile("!sso")
class LogInByPassword implements LogInWay {

    private final ObjectProvider<LogInHints> hints;

    LogInByPassword(ObjectProvider<LogInHints> hints) {
        this.hints = hints;
    }

    @Override
    public void into(HttpSecurity http, AuthenticationSuccessHandler back) throws Exception {
        http.formLogin(form -> form.loginPage("/login").successHandler(back).permitAll());
    }

    @Override
    public List<String> openAddresses() {
        return List.of();
    }

    @Override
    public String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        LogInHints shown = hints.getIfAvailable();
        model.addAttribute("hints", shown == null ? List.of() : shown.logIns());
        model.addAttribute("hintPassword", shown == null ? "" : shown.password());
        return "login";
    }

    @Override
    public boolean keepsPeople() {
        return true;
    }
}
