package candour.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody changes their own password, so that nobody else knows it (R11.9). */
@Controller
@Profile("!sso")
class PasswordPage {

    private final OwnPasswords passwords;
    private final AccountWords words;
    private final SameAccount account;

    PasswordPage(OwnPasswords passwords, AccountWords words, SameAccount account) {
        this.account = account;
        this.passwords = passwords;
        this.words = words;
    }

    @GetMapping("/password")
    String page(Principal reader, Model model) {
        return show(reader, Map.of(), model);
    }

    /** Whoever tries the old one too often is kept waiting like at the log-in. */
    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            Principal reader,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> faults = new LinkedHashMap<>();
        PasswordRules.fault(chosen, reader.getName()).ifPresent(fault -> faults.put("chosen", fault));
        if (chosen.equals(old)) {
            faults.putIfAbsent("chosen", "Use another one than you have now.");
        }
        if (!again.equals(chosen)) {
            faults.put("again", "Write the new password here once more, as above.");
        }
        if (faults.isEmpty() && !passwords.isOf(reader.getName(), old)) {
            faults.put("old", "This is not your password now, or you tried too often: then wait a little.");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(reader, faults, model);
        }
        passwords.choose(reader.getName(), chosen);
        request.changeSessionId();
        account.goOn(request.getSession(), reader.getName());
        next.addFlashAttribute("changed", true);
        return "redirect:/password";
    }

    private String show(Principal reader, Map<String, String> faults, Model model) {
        model.addAttribute("another", words.of(passwords.setByAnother(reader.getName()).stream().toList()).stream().findFirst().orElse(null));
        model.addAttribute("latest", words.of(passwords.latest(reader.getName())));
        model.addAttribute("userId", reader.getName());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("faults", faults);
        return "password";
    }
}
