package candour.absence;

import candour.absence.StandIn.InHand;
import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a manager or a safeguarding lead says that somebody is away and who stands in for them; to everybody else it
 * does not exist. It shows how much somebody has in hand, and nothing of any case (R11.8).
 */
@Controller
class AbsencePage {

    private static final List<String> WHY = List.of("away", "left");

    private static final int TRIES = 3;

    private static final String IN_THE_SAME_MOMENT =
            "Somebody else finished or took one of their steps in the same moment, so nothing was given over. Try again.";

    private final Members members;
    private final Team team;
    private final StandIn standIn;

    AbsencePage(Members members, Team team, StandIn standIn) {
        this.members = members;
        this.team = team;
        this.standIn = standIn;
    }

    /**
     * Somebody of the team.
     *
     * @param inHand what they have in hand, in words; null for whoever sees no case of others. Of four cases three would go to whom the
     *     fourth is about.
     */
    record Row(String id, String name, String inHand) {}

    @GetMapping("/absence")
    String page(Principal principal, Model model) {
        return show(actor(principal), Map.of(), Map.of(), model);
    }

    @PostMapping("/absence")
    String giveOver(
            @RequestParam(defaultValue = "") String away,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String instead,
            Principal principal,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Member actor = actor(principal);
        String agency = actor.agency().orElseThrow();
        Optional<Member> gone = find(standsInFor(actor), away);
        Optional<Member> here = find(team.whoMayTakeOver(agency), instead);
        Map<String, String> faults = faults(gone, why, here);
        Map<String, String> typed = Map.of("away", away, "why", why, "instead", instead);
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(actor, faults, typed, model);
        }
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                int notTheirs = standIn.giveOver(agency, actor.userId(), away, instead, why);
                next.addFlashAttribute("said", said(gone.get().name(), notTheirs));
                return "redirect:/absence#said";
            } catch (OptimisticLockingException | NullValueException | ConcurrencyFailureException changed) {
                // somebody was quicker with one of the steps: what is there now is looked at anew
            }
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return show(actor, Map.of("away", IN_THE_SAME_MOMENT), typed, model);
    }

    private static String said(String name, int notTheirs) {
        String said = "What " + name + " had in hand has been given over. Each case says to whom.";
        return switch (notTheirs) {
            case 0 -> said;
            case 1 -> said + " One case or step was not theirs any more: somebody else finished it or took it in the meantime.";
            default -> said + " %d cases or steps were not theirs any more: somebody else finished them or took them in the meantime."
                    .formatted(notTheirs);
        };
    }

    private static Map<String, String> faults(Optional<Member> gone, String why, Optional<Member> here) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (gone.isEmpty()) {
            faults.put("away", "Choose who is not there.");
        }
        if (!WHY.contains(why)) {
            faults.put("why", "Say whether they come back.");
        }
        if (here.isEmpty()) {
            faults.put("instead", "Choose who takes over.");
        } else if (here.equals(gone)) {
            faults.put("instead", "Choose somebody else than the one who is not there.");
        }
        return faults;
    }

    private String show(Member actor, Map<String, String> faults, Map<String, String> typed, Model model) {
        String agency = actor.agency().orElseThrow();
        model.addAttribute("people", standsInFor(actor).stream().map(person -> row(agency, person, actor)).toList());
        model.addAttribute("takers", team.whoMayTakeOver(agency));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        return "absence";
    }

    /** Whoever works there no more is named only for what this reader may know of: else their name alone would tell of a case. */
    private List<Member> standsInFor(Member actor) {
        return team.of(actor).stream()
                .filter(person -> !person.groups().isEmpty()
                        || !standIn.inHand(actor.agency().orElseThrow(), person.userId(), actor.userId()).isNothing())
                .toList();
    }

    private Row row(String agency, Member person, Member actor) {
        if (!actor.has(Role.LEAD)) {
            return new Row(person.userId(), person.name(), null);
        }
        InHand inHand = standIn.inHand(agency, person.userId(), actor.userId());
        return new Row(person.userId(), person.name(), inHand.isNothing() ? "nothing in hand" : words(inHand));
    }

    private static String words(InHand inHand) {
        String steps = counted(inHand.steps(), "step") + " for others";
        if (inHand.cases() == 0) {
            return steps;
        }
        return counted(inHand.cases(), "case") + (inHand.steps() == 0 ? "" : ", " + steps);
    }

    private static String counted(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }

    private static Optional<Member> find(List<Member> people, String user) {
        return people.stream().filter(person -> person.userId().equals(user)).findFirst();
    }

    private Member actor(Principal principal) {
        return members.find(principal.getName())
                .filter(person -> !team.of(person).isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
