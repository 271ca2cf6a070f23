package candour.training;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where managers, safeguarding leads and senior managers see and enter who was trained when, and see who entered it; to everybody
 * else it does not exist (R13.3).
 */
@Controller
class TrainingPage {

    private static final int MOST_LINES = 500;

    private final Members members;
    private final Training training;
    private final Refreshers refreshers;

    TrainingPage(Members members, Training training, Refreshers refreshers) {
        this.members = members;
        this.training = training;
        this.refreshers = refreshers;
    }

    private record Day(String user, LocalDate on) {}

    @GetMapping("/training")
    String page(Principal principal, Model model) {
        return show(actor(principal), Map.of(), "", model);
    }

    @PostMapping("/training")
    @Transactional
    public String enter(
            @RequestParam(defaultValue = "") String days,
            Principal principal,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Member actor = actor(principal);
        String agency = actor.agency().orElseThrow();
        Map<String, String> faults = new LinkedHashMap<>();
        List<Day> entered = read(days, actor, faults);
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(actor, faults, days, model);
        }
        entered.forEach(day -> enter(agency, day, actor));
        next.addFlashAttribute("said", entered.size() == 1 ? "One day is entered." : entered.size() + " days are entered.");
        return "redirect:/training#said";
    }

    /** A later day than was known settles whatever still waits about this person's training. */
    private void enter(String agency, Day day, Member actor) {
        if (training.enter(agency, day.user(), day.on(), null, actor.userId())) {
            refreshers.settle(agency, day.user());
        }
    }

    /** Lines such as “amina.khan 2026-03-12”, as a list from elsewhere is pasted; all faults at once, nothing half-saved, and nobody their own. */
    private List<Day> read(String typed, Member actor, Map<String, String> faults) {
        Set<String> known = training.of(actor.agency().orElseThrow()).stream().map(Training.Trained::userId).collect(Collectors.toSet());
        List<String> lines = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<Day> entered = new ArrayList<>();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            faults.put("days", lines.isEmpty() ? "Enter at least one line." : "Enter at most " + MOST_LINES + " lines at once.");
        }
        for (int i = 0; i < lines.size() && i < MOST_LINES; i++) {
            String[] parts = lines.get(i).split("[,;\\s]+");
            LocalDate on = parts.length == 2 ? day(parts[1]) : null;
            if (on == null || !known.contains(parts[0])) {
                fault("Line %d needs a user name of your agency and a day that has come, for example 2026-03-12.".formatted(i + 1), faults);
            } else if (parts[0].equals(actor.userId())) {
                fault("Line %d is your own training: another manager or lead enters it.".formatted(i + 1), faults);
            } else {
                entered.add(new Day(parts[0], on));
            }
        }
        return entered;
    }

    private static void fault(String words, Map<String, String> faults) {
        faults.merge("days", words, (one, more) -> one + " " + more);
    }

    private LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            boolean hasCome = !day.isAfter(training.today()) && day.getYear() >= 1990;
            return hasCome ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String show(Member actor, Map<String, String> faults, String typed, Model model) {
        model.addAttribute("people", training.of(actor.agency().orElseThrow()));
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        return "training";
    }

    private Member actor(Principal principal) {
        return members.find(principal.getName())
                .filter(member -> member.has(Role.LEAD) || member.has(Role.MANAGER) || member.has(Role.SENIOR))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
