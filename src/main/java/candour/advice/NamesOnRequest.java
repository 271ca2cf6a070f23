package candour.advice;

import candour.access.InTheNameOf;
import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFileRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.ReadLog;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.submission.BritishDate;
import candour.submission.Markdown;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An adviser sees the names once they have said why they need them, or where whoever asked said so; the reason stands
 * in the case, and each reading is logged (G3, R11.5, R11.8).
 */
@Component
public class NamesOnRequest {

    /** Under this name the reason stands in the case file. */
    public static final String FORM = "ask-for-the-names";

    /** The page's only question, under which the answer is kept. */
    static final String QUESTION = "Why are the names needed?";

    private final CaseFileRepository cases;
    private final PersonRepository people;
    private final SubmissionRepository submissions;
    private final ReadLog reads;
    private final Members members;
    private final WhomToAsk whomToAsk;
    private final InTheNameOf engine;
    private final TaskService tasks;
    private final Clock clock;

    NamesOnRequest(
            CaseFileRepository cases,
            PersonRepository people,
            SubmissionRepository submissions,
            ReadLog reads,
            Members members,
            WhomToAsk whomToAsk,
            InTheNameOf engine,
            TaskService tasks,
            Clock clock) {
        this.cases = cases;
        this.people = people;
        this.submissions = submissions;
        this.reads = reads;
        this.members = members;
        this.whomToAsk = whomToAsk;
        this.engine = engine;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A person with the words that stand for them. */
    record Named(String role, String name, String born) {}

    /** Whether this user is advising on the case now: the step is in their hands, and they may still see it. */
    boolean mayAsk(String reference, String user) {
        return members.find(user)
                .filter(adviser -> !adviser.seesNoCase())
                .filter(adviser -> engine.ask(adviser, () -> steps(reference).taskAssignee(user).count()) > 0)
                .isPresent();
    }

    private TaskQuery steps(String reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKeyIn(AdviceProcess.GIVE_ADVICE, AdviceProcess.RING_THE_OUTSIDE_ADVISER);
    }

    /** Whether there is a reason for this user, who is advising, to read the names. */
    boolean isReasoned(String reference, String user) {
        return reasonOfTheAsker(reference, user).isPresent()
                || asked(reference).stream().anyMatch(one -> one.submittedBy().equals(user));
    }

    /**
     * Why whoever asked this adviser thinks that the names are needed, if they do: it is no reason for somebody else, who was asked
     * before, or to whom it was passed on.
     *
     * @param adviser the user id of whoever has the step, or looks at one that nobody has taken yet; null where the product looks
     */
    Optional<String> reasonOfTheAsker(String reference, String adviser) {
        List<Task> open = steps(reference).list();
        boolean isTheirs = open.stream().anyMatch(step -> step.getAssignee() != null && step.getAssignee().equals(adviser));
        return open.stream()
                .filter(step -> Objects.equals(step.getAssignee(), isTheirs ? adviser : null))
                .flatMap(step -> askedWith(reference, step).stream())
                .findFirst();
    }

    /** The last reason with which whoever has this step now was asked. */
    private Optional<String> askedWith(String reference, Task step) {
        return submissions.ofCase(reference).stream()
                .filter(asked -> asksForAdvice(asked) && wentTo(asked, step))
                .map(asked -> (String) asked.answers().get("whyNames"))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    private boolean wentTo(Submission asked, Task step) {
        Map<String, String> chosen = whomToAsk.facts((String) asked.answers().get("whomToAsk"));
        String person = chosen.get(AdviceProcess.ADVISER.name());
        if (person != null) {
            return person.equals(step.getAssignee());
        }
        String level = Objects.toString(chosen.get(AdviceProcess.ADVICE_FROM.name()), Advisers.key(Role.MANAGER));
        return level.equals(tasks.getVariable(step.getId(), AdviceProcess.ADVICE_FROM.name()))
                && (step.getAssignee() == null || isOf(level, step.getAssignee()));
    }

    private boolean isOf(String level, String user) {
        return members.find(user)
                .filter(member -> Role.ADVISING.stream().anyMatch(role -> Advisers.key(role).equals(level) && member.has(role)))
                .isPresent();
    }

    private static boolean asksForAdvice(Submission submission) {
        return switch (submission.form()) {
            case "weigh-the-risk" -> "yes".equals(submission.answers().get("doubt"));
            case "share-or-decline" -> "advice".equals(submission.answers().get("decision"));
            default -> submission.form().equals(AskForAdvice.FORM);
        };
    }

    /** Keeps the reason; from now on the names are shown to this user. */
    @Transactional
    void ask(String reference, String user, String reason) {
        cases.lock(reference);
        submissions.add(new Submission(
                UUID.randomUUID(), reference, FORM, null, user, clock.instant(), Map.of(QUESTION, reason)));
    }

    /** The names, to somebody who has asked for them with a reason. */
    @Transactional
    List<Named> names(String reference, String user) {
        reads.note(reference, user, "names");
        List<Person> known = people.people(reference);
        Map<UUID, String> roles = NamesOfTheCase.words(known);
        return known.stream()
                .map(person -> new Named(
                        roles.get(person.id()),
                        person.name() == null ? "name not known" : person.name(),
                        person.birthDate() == null ? "" : "born " + BritishDate.of(person.birthDate())))
                .toList();
    }

    /** For whoever asked for advice: which advisers have seen the names, and why; empty where none has. */
    public String words(String reference) {
        return asked(reference).stream()
                .map(one -> "- %s has seen the names. Why: %s"
                        .formatted(
                                members.find(one.submittedBy()).map(Member::name).orElse(one.submittedBy()),
                                Markdown.plain(String.valueOf(one.answers().get(QUESTION)))))
                .collect(Collectors.joining("\n"));
    }

    private List<Submission> asked(String reference) {
        return submissions.ofCase(reference).stream()
                .filter(submission -> submission.form().equals(FORM))
                .toList();
    }
}
