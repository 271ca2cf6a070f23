package candour.reading;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.EmergencyTryRepository;
import candour.casefile.ReadLog;
import candour.casefile.ReadLog.Read;
import candour.earlier.OthersRead;
import candour.lead.AnswersForTheLead;
import candour.reading.UnusualReading.Finding;
import candour.submission.BritishDate;
import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who has read what: one's own readings, and for the safeguarding lead, or a senior manager in their place, those of a
 * case and what was unusual (R11.8).
 */
@Controller
class ReadingPages {

    private static final int ON_A_PAGE = 200;
    private static final int LAST_PAGE = 10_000;

    /** The Guardian's, of what was told about somebody's health. */
    private static final String REGISTER = "health-disclosures";

    private final ReadLog reads;
    private final UnusualReading unusual;
    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final AnswersForTheLead forTheLead;
    private final Members members;
    private final EmergencyTryRepository tries;

    ReadingPages(
            ReadLog reads,
            UnusualReading unusual,
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            AnswersForTheLead forTheLead,
            Members members,
            EmergencyTryRepository tries) {
        this.reads = reads;
        this.unusual = unusual;
        this.cases = cases;
        this.colleagues = colleagues;
        this.forTheLead = forTheLead;
        this.members = members;
        this.tries = tries;
    }

    /** One line of a list of readings. */
    record Line(String when, String who, String reference, String what) {}

    @GetMapping("/reads")
    String own(@RequestParam(defaultValue = "1") int page, Principal principal, Model model) {
        Member reader = member(principal);
        Set<String> aboutThem = colleagues.casesAbout(reader.userId());
        int shown = Math.max(1, Math.min(page, LAST_PAGE));
        List<Read> own = reads.ofReader(reader.userId(), leftOutOfTheirs(reader, aboutThem), ON_A_PAGE + 1, (shown - 1) * ON_A_PAGE);
        model.addAttribute("lines", own.stream().limit(ON_A_PAGE).map(read -> line(read, Map.of())).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", own.size() > ON_A_PAGE);
        Predicate<Read> leftOut = read -> aboutThem.contains(read.reference()) || read.isTriedBy(reader.userId());
        model.addAttribute("unusual", reader.agency().map(agency -> unusual(reader, agency, aboutThem, leftOut)).orElse(null));
        return "reads";
    }

    /**
     * Whoever cannot open many a case that they read would be told that one is about them by a line that is gone; whoever has a list from
     * which nothing else ever goes, as a lead of the agency's cases, by a line that is left.
     */
    private Set<String> leftOutOfTheirs(Member reader, Set<String> aboutThem) {
        return aboutThem.stream()
                .filter(reference -> reader.has(Role.LEAD) || reads.lastOpened(reference, reader.userId(), REGISTER).isPresent())
                .collect(Collectors.toSet());
    }

    /** Null for whoever is to look at none; a senior manager looks at no other cases than those about every lead. */
    private List<Finding> unusual(Member reader, String agency, Set<String> aboutThem, Predicate<Read> leftOut) {
        if (reader.has(Role.LEAD)) {
            return unusual.in(agency, leftOut);
        }
        Set<String> theirs = reader.has(Role.SENIOR) ? forTheLead.aboutEveryLeadOf(agency) : new HashSet<>();
        // else that there is a list would say that there is such a case
        theirs.removeAll(aboutThem);
        return theirs.isEmpty()
                ? null
                : unusual.in(agency, leftOut.or(read -> !theirs.contains(read.reference()))).stream()
                        .filter(finding -> !finding.references().isEmpty())
                        .toList();
    }

    @GetMapping("/cases/{reference}/reads")
    String ofCase(@PathVariable String reference, Principal principal, Model model) {
        Member reader = member(principal);
        CaseFile file = cases.find(reference)
                .filter(found -> forTheLead.ofCase(reader, reference, found.agency()))
                .orElseThrow(ReadingPages::unknown);
        List<String> leads = members.ofGroup(Role.LEAD.groupOf(file.agency()));
        List<Read> read = reads.ofCase(file.reference()).stream()
                .filter(one -> !one.isTriedBy(reader.userId()))
                .filter(one -> !one.part().equals(OthersRead.UNLISTED))
                // of before it is only known who leads now
                .filter(one -> !one.part().equals(OthersRead.APART) || leads.contains(one.reader()))
                .toList();
        Set<String> readers = new HashSet<>();
        read.forEach(one -> readers.add(one.reader()));
        Map<String, String> names = members.names(readers);
        model.addAttribute("reference", file.reference());
        model.addAttribute("lines", read.stream().map(one -> line(one, names)).toList());
        model.addAttribute(
                "inVain",
                tries.byThoseItIsAbout(file.reference()).stream()
                        .map(one -> new Line(BritishDate.of(one.at()), name(one.by()), reference, ""))
                        .toList());
        return "reads-of-case";
    }

    private String name(String userId) {
        return members.names(Set.of(userId)).getOrDefault(userId, userId);
    }

    private static Line line(Read read, Map<String, String> names) {
        return new Line(
                BritishDate.of(read.readAt()),
                names.getOrDefault(read.reader(), read.reader()),
                read.reference(),
                ReadWords.of(read.part()));
    }

    private Member member(Principal principal) {
        return members.find(principal.getName()).orElseThrow(ReadingPages::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
