package candour.caseview;

import candour.access.Members;
import candour.advice.AskForAdvice;
import candour.advice.WhomToAsk;
import candour.agency.Agencies;
import candour.agency.Agency;
import candour.attachment.Attachments;
import candour.casefile.Attachment;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.EmergencyOpening;
import candour.casefile.EmergencyOpeningRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.caseview.CaseDoor.Visitor;
import candour.decision.DecisionProcess;
import candour.earlier.ToldOfOtherCases;
import candour.emergency.LookedAt;
import candour.event.EventProcess;
import candour.event.WhatHappened;
import candour.law.Abbreviation;
import candour.law.Jargon;
import candour.law.LawfulBases;
import candour.sharing.Safeguards;
import candour.submission.BritishDate;
import candour.submission.FormWords;
import candour.submission.FormWords.Line;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was said, happened and was decided in a case, in the order it came, in words. */
@Component
class CaseStory {

    /**
     * One thing that happened.
     *
     * @param decision whether it is a decision, which readers look for first
     */
    record Chapter(Instant moment, String when, String title, String who, List<Line> lines, boolean decision) {

        private Chapter asDecision() {
            return new Chapter(moment, when, title, who, lines, true);
        }
    }

    private final SubmissionRepository submissions;
    private final CaseEntryRepository entries;
    private final DecisionRepository decisions;
    private final PersonRepository people;
    private final CaseFileRepository cases;
    private final WhomToAsk whomToAsk;
    private final Agencies agencies;
    private final LawfulBases bases;
    private final Members members;
    private final Safeguards safeguards;
    private final Attachments attachments;
    private final FormWords words;
    private final Jargon jargon;
    private final WhatHappened happened;
    private final EmergencyOpeningRepository openings;
    private final LookedAt lookedAt;
    private final ToldOfOtherCases toldOfOtherCases;
    private final Clock clock;

    CaseStory(
            SubmissionRepository submissions,
            CaseEntryRepository entries,
            DecisionRepository decisions,
            PersonRepository people,
            CaseFileRepository cases,
            WhomToAsk whomToAsk,
            Agencies agencies,
            LawfulBases bases,
            Members members,
            Safeguards safeguards,
            Attachments attachments,
            FormWords words,
            Jargon jargon,
            WhatHappened happened,
            EmergencyOpeningRepository openings,
            LookedAt lookedAt,
            ToldOfOtherCases toldOfOtherCases,
            Clock clock) {
        this.submissions = submissions;
        this.entries = entries;
        this.decisions = decisions;
        this.people = people;
        this.cases = cases;
        this.whomToAsk = whomToAsk;
        this.agencies = agencies;
        this.bases = bases;
        this.members = members;
        this.safeguards = safeguards;
        this.attachments = attachments;
        this.words = words;
        this.jargon = jargon;
        this.happened = happened;
        this.openings = openings;
        this.lookedAt = lookedAt;
        this.toldOfOtherCases = toldOfOtherCases;
        this.clock = clock;
    }

    /** What happened, as far as this visitor may read it, the oldest first. */
    List<Chapter> of(Visitor visitor) {
        String reference = visitor.reference();
        boolean asLead = visitor.seesAll() && CaseReaders.seesWhatTheLeadWasAsked(visitor.file(), visitor.reader());
        Map<String, String> names = names(reference);
        ToldOfOtherCases.Known known = toldOfOtherCases.knownTo(visitor.userId(), reference, asLead);
        Set<String> aboutAnOpening = lookedAt.stepsAbout(keptFrom(visitor), reference);
        List<Chapter> chapters = new ArrayList<>();
        for (Submission submission : submissions.ofCase(reference)) {
            if (aboutAnOpening.contains(submission.taskId())) {
                continue;
            }
            if (known.hides(submission)) {
                if (!known.isAboutThem(submission)) {
                    addWordOfTheLead(chapters, submission);
                }
                continue;
            }
            chapters.add(chapter(
                    submission.submittedAt(),
                    StepWords.title(submission.form()),
                    submission.submittedBy(),
                    lines(submission, names)));
        }
        for (CaseEntry entry : entries.ofCase(reference)) {
            // what somebody told on a form stands there already
            if (entry.submissionId() == null && !known.hides(entry)) {
                chapters.add(chapter(entry.happenedAt(), StepWords.happening(entry), entry.actor(), handedOver(entry)));
            }
        }
        for (EmergencyOpening opening : openings.ofCase(reference)) {
            if (opening.endedAt() == null && !opening.isOpen(clock.instant())) {
                chapters.add(chapter(opening.until(), "The time of the emergency was over", opening.openedBy(), List.of()));
            }
        }
        for (Decision decision : decisions.ofCase(reference)) {
            chapters.add(chapter(decision.decidedAt(), StepWords.decided(decision), decision.decidedBy(), List.of())
                    .asDecision());
        }
        for (Attachment attachment : attachments.ofCase(reference)) {
            addTo(chapters, AttachmentRow.of(attachment, visitor, this::personName), attachment);
        }
        chapters.sort(Comparator.comparing(Chapter::moment));
        return chapters;
    }

    /** Whose openings this reader reads nothing about: their own, and in an emergency anybody's, who may be the same person. */
    Set<String> keptFrom(Visitor visitor) {
        return openings.ofCase(visitor.reference()).stream()
                .map(EmergencyOpening::openedBy)
                .filter(opener -> opener.equals(visitor.userId()) || visitor.sight() == CaseReaders.Sight.IN_AN_EMERGENCY)
                .collect(Collectors.toSet());
    }

    /** Of what the lead answered about other cases, the practitioner reads what the lead leaves them, and no more. */
    private void addWordOfTheLead(List<Chapter> chapters, Submission submission) {
        if (submission.answers().get("colleagueMayKnow") instanceof String word) {
            chapters.add(chapter(
                    submission.submittedAt(),
                    "A word from the safeguarding lead",
                    submission.submittedBy(),
                    List.of(new Line("About earlier concerns", word, false))));
        }
    }

    private Chapter chapter(Instant moment, String title, String who, List<Line> lines) {
        String name = who == null ? "" : members.find(who).map(Members.Member::name).orElse(who);
        return new Chapter(moment, BritishDate.of(moment), title, name, lines, false);
    }

    /** From whom to whom the case, or a step of it, went while somebody was away. */
    private List<Line> handedOver(CaseEntry entry) {
        return entry.content().get("from") instanceof String from && entry.content().get("to") instanceof String to
                ? List.of(new Line("From", personName(from), false), new Line("To", personName(to), false))
                : List.of();
    }

    private List<Line> lines(Submission submission, Map<String, String> names) {
        if (submission.form().equals(AskForAdvice.FORM)) {
            // asked on our own page, of which there is no form to read the question from
            return List.of(new Line("What they want to know", (String) submission.answers().get("question"), false));
        }
        boolean aChange = submission.form().equals(EventProcess.KEY);
        return words.read(
                submission.form(),
                aChange ? happened.inWords(submission.reference(), submission.answers()) : submission.answers(),
                names);
    }

    private void addTo(List<Chapter> chapters, AttachmentRow row, Attachment attachment) {
        String kind = row.kind().toLowerCase(Locale.UK);
        chapters.add(chapter(
                attachment.addedAt(),
                "Attachment added: " + kind,
                attachment.addedBy(),
                told(
                        new Line("What it shows or says", row.description(), false),
                        new Line("File", row.file(), false),
                        new Line("Fingerprint (SHA-256)", row.fingerprint(), false))));
        if (attachment.inError() != null) {
            chapters.add(chapter(
                    attachment.inError().notedAt(),
                    "Attachment added in error: " + kind,
                    attachment.inError().notedBy(),
                    told(
                            new Line("Why it does not belong here", row.whyInError(), false),
                            new Line("File", row.file(), false))));
        }
    }

    /** What this visitor is told of it: the rest has no words for them. */
    private static List<Line> told(Line... lines) {
        return Stream.of(lines).filter(line -> line.answer() != null).toList();
    }

    /** The abbreviations that stand in these chapters, with what they mean (R11.6). */
    List<String> abbreviations(List<Chapter> chapters) {
        return jargon.in(chapters.stream().flatMap(chapter -> chapter.lines().stream()).map(Line::answer)).stream()
                .map(Abbreviation::inWords)
                .toList();
    }

    /** The words for every reference that answers of this case may hold. */
    Map<String, String> names(String reference) {
        Map<String, String> names = new HashMap<>();
        for (Person person : people.people(reference)) {
            names.put(person.id().toString(), person.label());
            // where people are entered they have no id yet, and are meant by their place in the list
            names.put(String.valueOf(person.position()), person.label());
        }
        people.items(reference).forEach(item -> names.put(item.id().toString(), item.what()));
        agencies.all().forEach(agency -> names.put(agency.id(), agency.name()));
        names.putAll(whomToAsk.words(cases.get(reference).agency()));
        bases.all().forEach(basis -> names.put(basis.key(), basis.title()));
        names.putAll(safeguards.words());
        names.put(DecisionProcess.AS_SUGGESTED, "For each person, what the rules suggested");
        names.put("authority", "The local authority");
        names.put("someone-else", "Someone else with parental responsibility");
        names.put("outside", "Someone outside the directory");
        return names;
    }

    String agencyName(String agency) {
        return agencies.byId(agency).map(Agency::name).orElse(agency);
    }

    String personName(String userId) {
        return members.find(userId).map(Members.Member::name).orElse(userId);
    }
}
