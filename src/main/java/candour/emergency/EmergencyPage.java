package candour.emergency;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.EmergencyOpening;
import candour.casefile.EmergencyOpeningRepository;
import candour.casefile.EmergencyTryRepository;
import candour.casefile.EmergencyTryRepository.Outcome;
import candour.submission.BritishDate;
import candour.submission.Moment;
import candour.submission.NotSaved;
import candour.submission.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one case is opened in an emergency, and where the safeguarding lead ends it; to others neither exists (R11.8). */
@Controller
class EmergencyPage {

    private static final Logger LOG = LoggerFactory.getLogger(EmergencyPage.class);

    private static final int LONGEST = 4_000;
    private static final int SHORTEST_REASON = 20;
    private static final Duration COUNTED = Duration.ofHours(1);

    /** The same for a case that is not there, one that is another agency's and one that is about them. */
    private static final String NO_CASE =
            "No case could be opened with this. Look at what you typed once more. If a child is in danger, do not wait: ring 999.";

    private final FindTheCase find;
    private final EmergencyOpenings emergencies;
    private final EmergencyReaders readers;
    private final EmergencyRules rules;
    private final EmergencyTryRepository tries;
    private final EmergencyOpeningRepository openings;
    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final Members members;
    private final Clock clock;

    EmergencyPage(
            FindTheCase find,
            EmergencyOpenings emergencies,
            EmergencyReaders readers,
            EmergencyRules rules,
            EmergencyTryRepository tries,
            EmergencyOpeningRepository openings,
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            Members members,
            Clock clock) {
        this.find = find;
        this.emergencies = emergencies;
        this.readers = readers;
        this.rules = rules;
        this.tries = tries;
        this.openings = openings;
        this.cases = cases;
        this.colleagues = colleagues;
        this.members = members;
        this.clock = clock;
    }

    /** A case that is open to the reader of the page, in words. */
    record Open(String reference, String until) {}

    @GetMapping("/emergency")
    String page(Principal principal, Model model) {
        return show(person(principal), Map.of(), Map.of(), model);
    }

    @PostMapping("/emergency")
    String open(
            @RequestParam Map<String, String> sent,
            Principal principal,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Member person = person(principal);
        Map<String, String> typed = new LinkedHashMap<>();
        List.of("reference", "number", "name", "born", "why", "needs")
                .forEach(field -> typed.put(field, sent.getOrDefault(field, "").replace("\r\n", "\n").strip()));
        Map<String, String> faults = new LinkedHashMap<>();
        WhichCase which = WhichCase.read(typed, LocalDate.now(clock.withZone(Moment.LONDON)), faults);
        checkWords(typed, faults);
        if (!faults.isEmpty()) {
            return refuse(HttpStatus.BAD_REQUEST, person, faults, typed, model, response);
        }
        try {
            return open(which, person, faults, typed, model, next, response);
        } catch (DataAccessException e) {
            LOG.error("A case could not be opened in an emergency: {}", e.getClass().getSimpleName());
            faults.put("reference", new NotSaved().getMessage());
            return refuse(HttpStatus.SERVICE_UNAVAILABLE, person, faults, typed, model, response);
        }
    }

    private String open(
            WhichCase which, Member person, Map<String, String> faults, Map<String, String> typed, Model model,
            RedirectAttributes next, HttpServletResponse response) {
        UUID attempt = tries.begin(person.userId(), person.agency().orElseThrow(), which.by().kept());
        List<Instant> tried = tries.since(person.userId(), clock.instant().minus(COUNTED));
        if (tried.size() > rules.triesInAnHour()) {
            tries.cameTo(attempt, Outcome.TOO_MANY, null);
            String again = BritishDate.near(tried.get(tried.size() - 1 - rules.triesInAnHour()).plus(COUNTED), clock.instant());
            faults.put("reference", "You have tried too often. Try again %s. If a child is in danger, do not wait: ring 999.".formatted(again));
            return refuse(HttpStatus.TOO_MANY_REQUESTS, person, faults, typed, model, response);
        }
        FindTheCase.Found found = find.by(which, person);
        if (found.file() == null || found.aboutThem()) {
            if (found.aboutThem()) {
                tries.cameTo(attempt, Outcome.ABOUT_THEM, found.file().reference());
            }
            faults.put("reference", NO_CASE);
            return refuse(HttpStatus.NOT_FOUND, person, faults, typed, model, response);
        }
        String reference = found.file().reference();
        if (found.byRight()) {
            tries.cameTo(attempt, Outcome.BY_RIGHT, reference);
            next.addFlashAttribute("said", "You can read this case as it is: nothing was opened in an emergency.");
            return "redirect:/cases/" + reference;
        }
        emergencies.open(reference, person.userId(), typed.get("why"), typed.get("needs"));
        tries.cameTo(attempt, Outcome.OPENED, reference);
        return "redirect:/cases/" + reference;
    }

    @PostMapping("/cases/{reference}/openings/{id}/end")
    String end(@PathVariable String reference, @PathVariable String id, Principal principal, RedirectAttributes next) {
        Member lead = members.find(principal.getName()).orElseThrow(EmergencyPage::unknown);
        EmergencyOpening opening = cases.find(reference)
                .filter(file -> lead.agency().filter(file.agency()::equals).isPresent())
                .filter(file -> lead.groups().contains(Role.LEAD.groupOf(file.agency())))
                .filter(file -> !colleagues.of(reference).contains(lead.userId()))
                .flatMap(file -> openings.ofCase(reference).stream().filter(one -> one.id().toString().equals(id)).findFirst())
                .orElseThrow(EmergencyPage::unknown);
        emergencies.end(opening.id(), lead.userId());
        next.addFlashAttribute("said", "It is ended. They can no longer read this case.");
        return "redirect:/cases/" + reference + "#said";
    }

    private static void checkWords(Map<String, String> typed, Map<String, String> faults) {
        for (String field : List.of("reference", "number", "name", "born", "why", "needs")) {
            Written.faults(typed.get(field), LONGEST).stream()
                    .findFirst()
                    .ifPresent(fault -> faults.put(field, fault.substring(0, 1).toUpperCase(Locale.UK) + fault.substring(1)));
        }
        if (typed.get("why").codePointCount(0, typed.get("why").length()) < SHORTEST_REASON) {
            faults.put("why", "Say in a sentence who is in danger, and why it cannot wait for somebody who has the case.");
        }
        if (typed.get("needs").isEmpty()) {
            faults.put("needs", "Say what you need to know.");
        }
    }

    private String refuse(
            HttpStatus status, Member person, Map<String, String> faults, Map<String, String> typed, Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return show(person, faults, typed, model);
    }

    private String show(Member person, Map<String, String> faults, Map<String, String> typed, Model model) {
        Instant now = clock.instant();
        model.addAttribute(
                "open",
                readers.openTo(person).stream()
                        .collect(Collectors.toMap(EmergencyOpening::reference, EmergencyOpening::until, (newest, older) -> newest, LinkedHashMap::new))
                        .entrySet()
                        .stream()
                        .map(opening -> new Open(opening.getKey(), BritishDate.near(opening.getValue(), now)))
                        .toList());
        model.addAttribute("howLong", rules.inWords());
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        return "emergency";
    }

    private Member person(Principal principal) {
        return Optional.of(principal.getName())
                .flatMap(members::find)
                .filter(readers::mayOpen)
                .orElseThrow(EmergencyPage::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
