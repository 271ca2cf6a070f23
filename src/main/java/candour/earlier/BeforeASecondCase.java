package candour.earlier;

import candour.access.Members;
import candour.access.Members.Member;
import candour.casefile.Born;
import candour.casefile.KnownPerson;
import candour.casefile.PersonRole;
import candour.casefile.ReadLog;
import candour.submission.Moment;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows whoever raises a concern their own cases about a child like this one, before there is a second (R11.3). The
 * name comes in the body, stands in no address or log and is not kept; what was found is noted as of any search (R11.8).
 */
@RestController
class BeforeASecondCase {

    static final String PATH = "/earlier-concerns/like";

    private static final int MOST_CHARACTERS = 400;

    private final EarlierConcerns earlier;
    private final WhoMayKnow whoMayKnow;
    private final Members members;
    private final ReadLog reads;
    private final Clock clock;

    BeforeASecondCase(EarlierConcerns earlier, WhoMayKnow whoMayKnow, Members members, ReadLog reads, Clock clock) {
        this.reads = reads;
        this.earlier = earlier;
        this.whoMayKnow = whoMayKnow;
        this.members = members;
        this.clock = clock;
    }

    /** The child as far as the form has been filled in. */
    record Child(String name, String age) {

        boolean isNamed() {
            return name != null && !name.isBlank() && name.length() <= MOST_CHARACTERS;
        }

        Born born(LocalDate today) {
            return Born.told(PersonRole.CHILD, age, today);
        }
    }

    /** One case in words. */
    record Line(String reference, String words) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    List<Line> like(@RequestBody Child child, Principal principal) {
        Member reader = members.find(principal.getName()).orElse(null);
        if (!child.isNamed() || reader == null || reader.agency().isEmpty()) {
            return List.of();
        }
        Born born = child.born(LocalDate.now(clock.withZone(Moment.LONDON)));
        KnownPerson told = new KnownPerson(PersonRole.CHILD, child.name(), born);
        List<EarlierCase> found = earlier.like(reader.agency().get(), told, whoMayKnow.of(reader.userId()));
        reads.note(found.stream().map(EarlierCase::reference).toList(), reader.userId(), "search");
        return found.stream()
                .map(other -> new Line(other.reference(), other.inWords() + ": " + other.whyInWords()))
                .toList();
    }
}
