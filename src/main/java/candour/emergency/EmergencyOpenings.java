package candour.emergency;

import candour.access.Members;
import candour.access.Members.Member;
import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.EmergencyOpening;
import candour.casefile.EmergencyOpeningRepository;
import candour.casefile.ReadLog;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.submission.BritishDate;
import candour.submission.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens one case to somebody for some hours, has those told who answer for it, and ends it when they say so (R11.8). */
@Component
public class EmergencyOpenings {

    /** The questions of the page, under which the answers are kept. */
    static final String WHY = "Who is in danger, and why can it not wait?";

    static final String NEEDS = "What do you need to know?";

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final SubmissionRepository submissions;
    private final CaseEntryRepository entries;
    private final EmergencyOpeningRepository openings;
    private final EmergencyReaders readers;
    private final EmergencyRules rules;
    private final TellAboutTheOpening tell;
    private final ReadLog reads;
    private final Members members;
    private final Agencies agencies;
    private final Clock clock;

    EmergencyOpenings(
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            SubmissionRepository submissions,
            CaseEntryRepository entries,
            EmergencyOpeningRepository openings,
            EmergencyReaders readers,
            EmergencyRules rules,
            TellAboutTheOpening tell,
            ReadLog reads,
            Members members,
            Agencies agencies,
            Clock clock) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.submissions = submissions;
        this.entries = entries;
        this.openings = openings;
        this.readers = readers;
        this.rules = rules;
        this.tell = tell;
        this.reads = reads;
        this.members = members;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Opens the case to this user.
     *
     * @param why who is in danger and why it cannot wait, in their own words
     * @param needs what they need to know
     * @throws Refused if they may open none, or the case is about them
     */
    @Transactional
    public EmergencyOpening open(String reference, String userId, String why, String needs) {
        Member person = members.find(userId)
                .filter(readers::mayOpen)
                .orElseThrow(() -> new Refused("You cannot open a case in an emergency."));
        if (colleagues.of(reference).contains(person.userId())) {
            throw new Refused("You cannot open this case in an emergency.");
        }
        cases.lock(reference);
        String agency = person.agency().orElseThrow();
        Instant now = clock.instant();
        Instant until = now.plus(rules.openFor());
        EmergencyOpening opening =
                new EmergencyOpening(UUID.randomUUID(), reference, person.userId(), agency, now, until, null, null);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(WHY, why);
        answers.put(NEEDS, needs);
        answers.put("Where they work", agencies.byId(agency).map(Agency::name).orElse(agency));
        answers.put("They can read the case until", BritishDate.of(until));
        submissions.add(new Submission(opening.id(), reference, EmergencyProcess.FORM, null, person.userId(), now, answers));
        openings.add(opening);
        reads.note(reference, person.userId(), EmergencyProcess.FORM);
        tell.all(opening);
        return opening;
    }

    /** Ends it now, and whatever else of this case is open to the same person: from the next page on they read nothing more. */
    @Transactional
    public void end(UUID id, String by) {
        EmergencyOpening opening = openings.get(id);
        cases.lock(opening.reference());
        if (openings.end(opening.reference(), opening.openedBy(), by)) {
            entries.append(opening.reference(), null, by, "emergency-ended", Map.of());
        }
    }
}
