package candour.demo;

import candour.demo.DemoPeople.DemoPerson;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the demonstration has to show, and where it begins anew. Any of its people may do that. */
@Controller
@Profile("demo")
class DemonstrationPage {

    static final String ANEW = "/demonstration/anew";

    private final DemoCases cases;
    private final Beginnings beginnings;

    DemonstrationPage(DemoCases cases, Beginnings beginnings) {
        this.cases = cases;
        this.beginnings = beginnings;
    }

    /** One case: what there is to see in it, and who sees it. */
    record Row(String shows, DemoPerson as) {}

    @GetMapping("/demonstration")
    String page(@RequestParam(name = "begun", required = false) String begun, Model model) {
        List<Row> rows = cases.all().stream()
                .map(line -> new Row(line.shows(), DemoPeople.byId(line.as())))
                .toList();
        model.addAttribute("cases", rows);
        model.addAttribute("which", beginnings.which());
        model.addAttribute("begun", begun != null);
        return "demonstration";
    }

    @PostMapping(ANEW)
    String anew(@RequestParam("which") int seen) {
        beginnings.anew(seen);
        return "redirect:/demonstration?begun";
    }
}
