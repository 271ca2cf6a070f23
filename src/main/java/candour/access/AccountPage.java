package candour.access;

import candour.access.Members.Member;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where those who answer for an agency see who changed whose account, and say that they have looked at it; to everybody
 * else it does not exist (R11.8). Each of them looks for themselves: one who was made a lead without being one cannot
 * wave it away for the others.
 */
@Controller
class AccountPage {

    private static final int MOST = 100;

    private final Members members;
    private final AccountChanges changes;
    private final AccountWords words;

    AccountPage(Members members, AccountChanges changes, AccountWords words) {
        this.members = members;
        this.changes = changes;
        this.words = words;
    }

    @GetMapping("/people")
    String page(Principal principal, Model model) {
        Member reader = reader(principal);
        String agency = reader.agency().orElseThrow();
        model.addAttribute("toLookAt", words.of(changes.notSeen(agency, reader.userId(), MOST)));
        model.addAttribute("more", Math.max(0, changes.notSeen(agency, reader.userId()) - MOST));
        model.addAttribute("seen", words.of(changes.seen(agency, reader.userId(), MOST)));
        return "people";
    }

    @PostMapping("/people")
    String looked(@RequestParam(defaultValue = "") List<UUID> change, Principal principal) {
        Member reader = reader(principal);
        changes.see(reader.agency().orElseThrow(), reader.userId(), change);
        return "redirect:/people";
    }

    private Member reader(Principal principal) {
        return members.find(principal.getName())
                .filter(person -> answersFor(person).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<String> answersFor(Member person) {
        return person.agency()
                .filter(agency -> person.groups().contains(Role.LEAD.groupOf(agency))
                        || person.groups().contains(Role.SENIOR.groupOf(agency)));
    }
}
