package candour.caseview;

import candour.caseview.CaseDoor.Visitor;
import candour.caseview.CaseStory.Chapter;
import candour.casefile.CaseFile;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.ReadLog;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.submission.BritishDate;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The decision record, to read and to print (R11.7). */
@Controller
class RecordPage {

    private final CaseDoor door;
    private final DecisionRepository decisions;
    private final Sendings sendings;
    private final CaseStory story;
    private final EarlierRows earlier;
    private final ReadLog reads;

    RecordPage(
            CaseDoor door,
            DecisionRepository decisions,
            Sendings sendings,
            CaseStory story,
            EarlierRows earlier,
            ReadLog reads) {
        this.door = door;
        this.decisions = decisions;
        this.sendings = sendings;
        this.story = story;
        this.earlier = earlier;
        this.reads = reads;
    }

    /** One decision with the words of its references. */
    record Entry(Decision decision, String title, String who, String when) {
        public Map<String, Object> content() {
            return decision.content();
        }

        /** A day of the record as dates are written in England; the record keeps it as ISO text. */
        public String day(String date) {
            return BritishDate.of(LocalDate.parse(date));
        }

        /** What else is known of a person of the record. */
        public List<String> known(Map<String, Object> person) {
            return PersonWords.of(person);
        }

        /** Whether the harm test is met, and by which limb (R10.1). */
        public String harm() {
            return switch (String.valueOf(content().get("harm"))) {
                case "met" -> "Yes" + LIMBS.getOrDefault(String.valueOf(content().get("limb")), "");
                case "not-met" -> "No";
                default -> "Not certain";
            };
        }

        /** Whether Children's Services are to hear of it: of any worry about a child's welfare (R5.1). */
        public boolean isForTheHub() {
            return content().get("raised") instanceof Map<?, ?> raised && "welfare".equals(raised.get("business"));
        }

        /** When something of the record happened, and when and why so late it was written down. */
        public List<String> times(Map<String, Object> item) {
            List<String> times = new ArrayList<>();
            Object day = item.get("happenedOn");
            Object about = item.get("happenedAbout");
            times.add(day != null ? day((String) day) : about != null ? "About: " + about : "Not known");
            if (item.get("writtenDownAt") != null) {
                times.add("Written down " + BritishDate.of(Instant.parse((String) item.get("writtenDownAt"))));
            }
            if (item.get("lateReasons") != null) {
                times.add("Late, because: " + item.get("lateReasons"));
            }
            return times;
        }

        public boolean aboutSharing() {
            return decision.matter().equals(CaseProcesses.CONCERN);
        }
    }

    private static final Map<String, String> LIMBS = Map.of(
            "under-13", ": a child under 13 is involved in sexual activity",
            "child-at-risk", ": a child is suffering significant harm, or is likely to",
            "prevent-harm-to-child", ": sharing helps to prevent significant harm to a child",
            "harm-to-adult", ": sharing helps to prevent serious harm to an adult");

    @GetMapping("/records/{reference}")
    String page(@PathVariable String reference, Principal principal, Model model) {
        Visitor visitor = door.open(reference, principal);
        CaseFile file = visitor.file();
        if (!visitor.readsAll()) {
            throw CaseDoor.unknown();
        }
        reads.note(reference, visitor.userId(), visitor.seesAll() ? "record" : "record-in-an-emergency");
        model.addAttribute("reference", reference);
        model.addAttribute("agency", story.agencyName(file.agency()));
        model.addAttribute("raised", BritishDate.of(file.raisedAt()));
        model.addAttribute("raisedBy", story.personName(file.raisedBy()));
        Set<String> openers = story.keptFrom(visitor);
        model.addAttribute(
                "entries",
                decisions.ofCase(reference).stream()
                        // a decision on what nobody read about an opening says what the lead thinks of it
                        .filter(decision -> !openers.contains(String.valueOf(decision.content().get(Fact.OPENED_BY.name()))))
                        .map(this::entry)
                        .toList());
        model.addAttribute("sendings", sendings.of(reference, story.names(reference)));
        model.addAttribute("arrived", sendings.arrivedOf(reference));
        List<Chapter> chapters = story.of(visitor);
        model.addAttribute("chapters", chapters);
        model.addAttribute("abbreviations", story.abbreviations(chapters));
        model.addAttribute("earlier", earlier.of(visitor));
        return "record";
    }

    private Entry entry(Decision decision) {
        return new Entry(
                decision,
                StepWords.decided(decision),
                story.personName(decision.decidedBy()),
                BritishDate.of(decision.decidedAt()));
    }
}
