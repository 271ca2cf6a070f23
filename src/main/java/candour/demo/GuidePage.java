package candour.demo;

import candour.demo.DemoPeople.DemoPerson;
import candour.demo.GuidedCase.Standing;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Leads through one case, and says where it stands and whose turn it is. */
@Controller
@Profile("demo")
class GuidePage {

    private final Guide guide;
    private final GuidedCase guidedCase;
    private final ProcessEngine engine;

    GuidePage(Guide guide, GuidedCase guidedCase, ProcessEngine engine) {
        this.guide = guide;
        this.guidedCase = guidedCase;
        this.engine = engine;
    }

    enum State {
        DONE,
        NOW,
        ALSO,
        LATER
    }

    /**
     * One step as the page shows it.
     *
     * @param place where it is done, empty while it cannot be
     */
    record Row(int number, Guide.Leg leg, State state, String place) {

        public boolean isNow() {
            return state == State.NOW;
        }
    }

    @GetMapping("/guide")
    String page(Principal principal, Model model) {
        Optional<Standing> standing = guidedCase.now();
        List<Row> rows = rows(standing);
        model.addAttribute("rows", rows);
        model.addAttribute("reader", principal.getName());
        model.addAttribute("raiser", guide.raiser());
        model.addAttribute("reference", standing.map(Standing::reference).orElse(null));
        model.addAttribute("aside", standing.map(Standing::aside).orElse(List.of()));
        model.addAttribute("allDone", rows.stream().allMatch(row -> row.state() == State.DONE));
        return "guide";
    }

    private List<Row> rows(Optional<Standing> standing) {
        List<Row> rows = new ArrayList<>();
        boolean nextIsFound = false;
        for (Guide.Leg leg : guide.legs()) {
            int number = rows.size() + 1;
            String place = place(number, leg, standing);
            State state = standing.filter(now -> now.isDone(leg.step())).isPresent()
                    ? State.DONE
                    : place.isEmpty() ? State.LATER : nextIsFound ? State.ALSO : State.NOW;
            nextIsFound |= state == State.NOW;
            rows.add(new Row(number, leg, state, place));
        }
        return rows;
    }

    /** The number makes each address a new one, so that Tasklist starts afresh for whoever is logged in by then. */
    private String place(int number, Guide.Leg leg, Optional<Standing> standing) {
        String tasklist = "/camunda/app/tasklist/%s/?step=%d#/?".formatted(engine.getName(), number);
        if (standing.isEmpty()) {
            return number == 1 ? tasklist + "processStart=concern" : "";
        }
        String task = standing.get().open().get(leg.step());
        return task == null ? "" : tasklist + "task=" + task;
    }

    /**
     * Logs in as whoever does the next step, with the password that everybody knows, as they would themselves on the
     * log-in page.
     */
    @PostMapping("/guide/go-on")
    String goOn(@RequestParam("as") String userId, HttpServletRequest request) throws ServletException {
        DemoPerson next = guide.legs().stream()
                .map(Guide.Leg::who)
                .filter(person -> person.id().equals(userId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        request.logout();
        request.login(next.id(), DemoPeople.PASSWORD);
        return "redirect:/guide";
    }
}
