package candour.caseview;

import candour.access.Members;
import candour.access.Members.Member;
import candour.casefile.CaseFile;
import candour.casefile.DecisionRepository;
import candour.casefile.KnownPeople;
import candour.casefile.KnownPerson;
import candour.casefile.Outcome;
import candour.caseview.OpenSteps.OpenStep;
import candour.caseview.VisibleCases.Visible;
import candour.engine.CaseProcesses;
import candour.submission.BritishDate;
import candour.submission.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a list says of each case, asked for all cases of a page at once. */
@Component
class CaseRows {

    private final KnownPeople people;
    private final OpenSteps steps;
    private final DecisionRepository decisions;
    private final ComesBack comesBack;
    private final Members members;
    private final Clock clock;

    CaseRows(
            KnownPeople people,
            OpenSteps steps,
            DecisionRepository decisions,
            ComesBack comesBack,
            Members members,
            Clock clock) {
        this.comesBack = comesBack;
        this.people = people;
        this.steps = steps;
        this.decisions = decisions;
        this.members = members;
        this.clock = clock;
    }

    /**
     * One case.
     *
     * @param whole whether the reader may see names and the record
     * @param children the children it is about, or whoever else if there is none; empty without {@code whole}
     * @param outcome what was decided, in words, or null
     * @param finished when it was finished, or null while it is open
     * @param comesBack the day on which something of it is looked at again, or null
     */
    record Row(
            String reference,
            boolean whole,
            boolean own,
            List<Child> children,
            String raised,
            String practitioner,
            List<Waiting> waiting,
            String outcome,
            String finished,
            String comesBack) {}

    /** Somebody the case is about, in words. */
    record Child(String called, String born) {}

    /**
     * A step that waits.
     *
     * @param taskId the step, if it is the reader's own to do; else null
     */
    record Waiting(String title, String holder, String until, boolean overdue, String taskId) {}

    List<Row> of(List<Visible> cases, Member reader) {
        List<String> references = cases.stream().map(one -> one.file().reference()).toList();
        List<String> whole = cases.stream()
                .filter(one -> one.sight().readsAll())
                .map(one -> one.file().reference())
                .toList();
        Map<String, List<KnownPerson>> known = people.of(whole);
        Map<String, List<OpenStep>> open = steps.of(references, reader);
        Map<String, Outcome> outcomes = decisions.outcomes(whole, CaseProcesses.CONCERN);
        Map<String, String> days = comesBack.of(whole);
        Map<String, String> names = members.names(
                cases.stream().map(one -> one.file().practitioner()).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return cases.stream()
                .map(one -> row(
                        one,
                        reader,
                        children(known.getOrDefault(one.file().reference(), List.of()), now),
                        waiting(one, open.getOrDefault(one.file().reference(), List.of()), reader, now),
                        outcomes.get(one.file().reference()),
                        days.get(one.file().reference()),
                        names))
                .toList();
    }

    private static Row row(
            Visible one, Member reader, List<Child> children, List<Waiting> waiting, Outcome outcome,
            String comesBack, Map<String, String> names) {
        CaseFile file = one.file();
        return new Row(
                file.reference(),
                one.sight().readsAll(),
                file.belongsTo(reader.userId()),
                children,
                BritishDate.of(LocalDate.ofInstant(file.raisedAt(), Moment.LONDON)),
                file.practitioner().equals(reader.userId())
                        ? "you"
                        : names.getOrDefault(file.practitioner(), file.practitioner()),
                waiting,
                outcome == null ? null : outcome.words(),
                file.finishedAt() == null
                        ? null
                        : BritishDate.of(LocalDate.ofInstant(file.finishedAt(), Moment.LONDON)),
                comesBack);
    }

    private static List<Child> children(List<KnownPerson> known, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Moment.LONDON);
        List<KnownPerson> children = known.stream().filter(person -> person.role().isChild()).toList();
        return (children.isEmpty() ? known.stream().limit(1).toList() : children).stream()
                .map(person -> new Child(
                        person.name() == null ? "Name not known" : person.name(), person.born().words(today)))
                .toList();
    }

    /** Whoever sees the case without identity sees of its steps only those that wait for them. */
    private static List<Waiting> waiting(Visible one, List<OpenStep> open, Member reader, Instant now) {
        return open.stream()
                .filter(step -> one.sight().readsAll() || step.isFor(reader))
                .map(step -> new Waiting(
                        step.title(),
                        step.isOf(reader.userId()) ? "you" : step.holder(),
                        step.due() == null ? "" : BritishDate.near(step.due(), now),
                        step.overdue(now),
                        step.isFor(reader) ? step.taskId() : null))
                .toList();
    }
}
