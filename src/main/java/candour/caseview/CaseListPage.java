package candour.caseview;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.ReadLog;
import candour.caseview.CaseRows.Row;
import candour.caseview.CaseSearch.Hit;
import candour.caseview.VisibleCases.Counts;
import candour.submission.Moment;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * My cases, and finding one of them: the open ones first, page by page. What is searched for stays in the
 * session and never stands in an address; whoever goes back from a case sees what they had found.
 */
@Controller
class CaseListPage {

    private static final int PAGE = 25;

    private static final int LONGEST_SEARCH = 300;

    private static final String SEARCHED = "candour.searched";

    private final VisibleCases visible;
    private final CaseRows rows;
    private final CaseSearch search;
    private final CaseStory story;
    private final ReadLog reads;
    private final Members members;
    private final Clock clock;

    CaseListPage(
            VisibleCases visible,
            CaseRows rows,
            CaseSearch search,
            CaseStory story,
            ReadLog reads,
            Members members,
            Clock clock) {
        this.visible = visible;
        this.rows = rows;
        this.search = search;
        this.story = story;
        this.reads = reads;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String list(@RequestParam(name = "page", defaultValue = "1") String asked, Principal principal, Model model) {
        Member reader = reader(principal);
        Counts counts = visible.count(reader);
        int pages = Math.max(1, (counts.all() + PAGE - 1) / PAGE);
        int page = Math.min(pages, number(asked));
        List<Row> shown = rows.of(visible.page(reader, PAGE, (page - 1) * PAGE), reader);
        // one's own cases are one's daily work; whoever reads of another's is noted
        note(shown, row -> row.whole() && !row.own(), reader, "case-list");
        model.addAttribute("agency", ofWholeAgency(reader) ? reader.agency().map(story::agencyName).orElse(null) : null);
        model.addAttribute("counts", counts);
        model.addAttribute("open", shown.stream().filter(row -> row.finished() == null).toList());
        model.addAttribute("finished", shown.stream().filter(row -> row.finished() != null).toList());
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("pageOfFinished", counts.finished() == 0 ? 0 : counts.open() / PAGE + 1);
        // the board is an agency too, and raises nothing
        model.addAttribute("raises", Arrays.stream(Role.values()).anyMatch(reader::has));
        return "cases";
    }

    @PostMapping("/cases/search")
    String search(@RequestParam(name = "words", defaultValue = "") String words, HttpSession session) {
        String asked = words.strip();
        session.setAttribute(SEARCHED, asked.substring(0, Math.min(asked.length(), LONGEST_SEARCH)));
        return "redirect:/cases/search";
    }

    @GetMapping("/cases/search")
    String found(Principal principal, HttpSession session, Model model) {
        String asked = (String) session.getAttribute(SEARCHED);
        if (asked == null || asked.isEmpty()) {
            return "redirect:/cases";
        }
        Member reader = reader(principal);
        SearchWords words = SearchWords.of(asked, LocalDate.now(clock.withZone(Moment.LONDON)).getYear());
        List<Hit> hits = search.find(reader, words);
        List<Hit> best = hits.stream().limit(PAGE).toList();
        List<Row> shown = rows.of(best.stream().map(Hit::found).toList(), reader);
        note(shown, row -> true, reader, "search");
        model.addAttribute("asked", asked);
        model.addAttribute("words", words);
        model.addAttribute("all", hits.size());
        model.addAttribute("rows", shown);
        model.addAttribute("foundBy", best.stream().map(hit -> adult(hit)).toList());
        return "found";
    }

    /** The adult whose name was found; a child's name stands in the row already. */
    private static String adult(Hit hit) {
        return hit.by() == null || hit.by().role().isChild()
                ? null
                : hit.by().called() + ", " + hit.by().role().words();
    }

    private void note(List<Row> shown, Predicate<Row> which, Member reader, String part) {
        reads.note(shown.stream().filter(which).map(Row::reference).toList(), reader.userId(), part);
    }

    private static boolean ofWholeAgency(Member reader) {
        return reader.agency().map(Role.LEAD::groupOf).filter(reader.groups()::contains).isPresent();
    }

    private static int number(String page) {
        return page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    private Member reader(Principal principal) {
        return members.find(principal.getName()).orElseThrow(CaseDoor::unknown);
    }
}
