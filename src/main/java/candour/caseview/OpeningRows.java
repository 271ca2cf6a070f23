package candour.caseview;

import candour.access.Members;
import candour.casefile.EmergencyOpening;
import candour.casefile.EmergencyOpeningRepository;
import candour.caseview.CaseDoor.Visitor;
import candour.caseview.CaseReaders.Sight;
import candour.emergency.EmergencyReaders;
import candour.submission.BritishDate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Until when somebody reads a case in an emergency: for themselves, and for the safeguarding lead, who can end it (R11.8). */
@Component
class OpeningRows {

    private final EmergencyOpeningRepository openings;
    private final EmergencyReaders readers;
    private final Members members;
    private final Clock clock;

    OpeningRows(EmergencyOpeningRepository openings, EmergencyReaders readers, Members members, Clock clock) {
        this.openings = openings;
        this.readers = readers;
        this.members = members;
        this.clock = clock;
    }

    /** Somebody who reads the case now, by whichever opening of theirs lasts longest: it ends with all of them. */
    record Row(UUID id, String who, String until) {}

    void show(Visitor visitor, Model model) {
        Instant now = clock.instant();
        model.addAttribute(
                "emergencyUntil",
                visitor.sight() == Sight.IN_AN_EMERGENCY
                        ? readers.openingOf(visitor.reference(), visitor.reader())
                                .map(opening -> BritishDate.near(opening.until(), now))
                                .orElse(null)
                        : null);
        model.addAttribute("openings", visitor.leads() ? openNow(visitor.reference(), now) : List.of());
    }

    private List<Row> openNow(String reference, Instant now) {
        List<EmergencyOpening> open = openings.ofCase(reference).stream()
                .map(EmergencyOpening::openedBy)
                .distinct()
                .flatMap(user -> members.find(user).stream())
                .flatMap(person -> readers.openingOf(reference, person).stream())
                .toList();
        Map<String, String> names =
                members.names(open.stream().map(EmergencyOpening::openedBy).collect(Collectors.toSet()));
        return open.stream()
                .map(opening -> new Row(
                        opening.id(),
                        names.getOrDefault(opening.openedBy(), opening.openedBy()),
                        BritishDate.near(opening.until(), now)))
                .toList();
    }
}
