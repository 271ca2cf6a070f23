package candour.lead;

import candour.access.Members;
import candour.access.NamedPeople;
import candour.access.Role;
import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import candour.submission.OwnCase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The one way in which a step comes into other hands. What belongs to a group goes back to the group it was taken from. Where it was
 * given by name because the group could not have it, the next person is found by name again, so that nobody ever has
 * a step that nobody sees or that they may not have (R5.1, R11.8). Its deadline goes on, and begins anew where it had run out and
 * the step really changed hands.
 */
@Component
public class GiveBack {

    private final SecondPerson secondPerson;
    private final StepsByName stepsByName;
    private final AnotherAdviser anotherAdviser;
    private final QuestionOfOtherCases ofOtherCases;
    private final OwnCase ownCase;
    private final CaseFileRepository cases;
    private final Members members;
    private final NamedPeople named;
    private final StepTimer timer;
    private final TaskService tasks;

    GiveBack(
            SecondPerson secondPerson,
            StepsByName stepsByName,
            AnotherAdviser anotherAdviser,
            QuestionOfOtherCases ofOtherCases,
            OwnCase ownCase,
            CaseFileRepository cases,
            Members members,
            NamedPeople named,
            StepTimer timer,
            TaskService tasks) {
        this.secondPerson = secondPerson;
        this.stepsByName = stepsByName;
        this.anotherAdviser = anotherAdviser;
        this.ofOtherCases = ofOtherCases;
        this.ownCase = ownCase;
        this.cases = cases;
        this.members = members;
        this.named = named;
        this.timer = timer;
        this.tasks = tasks;
    }

    /**
     * Whether a step of somebody else is a check on this person: their own case, one about them, one they opened in an emergency, or
     * one that shows another beside a case of theirs.
     */
    public boolean isCheckOn(Task step, String person) {
        String reference = fact(step, Fact.CASE_REFERENCE);
        return reference != null && (ownCase.isChecked(reference, person) || isLeftOut(step, person));
    }

    /** Whether this person may not answer this one step, whatever else they may: they opened the case, or it shows another. */
    boolean isLeftOut(Task step, String person) {
        return mayNot(step, null).contains(person);
    }

    /** Whether this person may have it in the place of another; nobody advises on what is theirs. */
    public boolean mayTake(Task step, String person) {
        String reference = fact(step, Fact.CASE_REFERENCE);
        return reference == null
                || stepsByName.mayHave(step.getTaskDefinitionKey(), reference, step.getTenantId(), person)
                        && !(anotherAdviser.isAskedIn(step) && isCheckOn(step, person));
    }

    /** The group whose step it is; empty for a step of single people. */
    public Optional<String> groupOf(Task step) {
        return tasks.getIdentityLinksForTask(step.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether a decision may wait for it: for advice, or for the word of a manager. */
    public boolean isWaitedFor(Task step) {
        return anotherAdviser.isAskedIn(step)
                || groupOf(step).flatMap(Role::ofGroup).filter(Role.MANAGER::equals).isPresent();
    }

    /** Gives the step to this one person, by name. */
    public void to(Task step, String person) {
        move(step, person);
    }

    /**
     * Takes the step out of the hands of somebody, or of a group of theirs, whom its case turns out to be about.
     *
     * @param first the user ids of those who are asked before others
     */
    public void takeAway(Task step, List<String> first) {
        if (endsUnasked(step)) {
            return;
        }
        String reference = fact(step, Fact.CASE_REFERENCE);
        move(step, secondPerson.whoHasItNext(reference, first, true, mayNot(step, null), step.getTaskDefinitionKey()));
    }

    /**
     * Takes the step from whoever has it, or out of a group that may not have it any more.
     *
     * @param group whose step it is
     * @param away the user id of whoever has it, or alone could take it, and is not there; else null
     * @return the user id of the one person who has it now, empty where the group has it or nobody may
     */
    public Optional<String> give(Task step, String group, String away) {
        if (endsUnasked(step)) {
            return Optional.empty();
        }
        String holder = step.getAssignee();
        List<String> all = members.ofGroup(group).stream().sorted().toList();
        List<String> first = all.stream().filter(person -> !person.equals(away)).toList();
        String next = next(step, group, first, holder != null && !all.contains(holder), away);
        if (away != null && next != null && !mayTake(step, next)) {
            // nobody else may, and they may come back
            next = holder;
        }
        move(step, next);
        if (away != null && Objects.equals(holder, next)) {
            // nobody else is there: what waits for somebody who is away must not end in silence either
            timer.runAgain(step);
        }
        return Optional.ofNullable(next);
    }

    /**
     * Takes the step from somebody who is none of its people any more: it goes back to the group where the others may have
     * it, however they came by it, else to the next person by name.
     *
     * @param group whose step it is
     * @return whether somebody else has it now
     */
    public boolean leftBehind(Task step, String group) {
        if (endsUnasked(step)) {
            return false;
        }
        String gone = step.getAssignee();
        List<String> others = members.ofGroup(group).stream().sorted().filter(person -> !person.equals(gone)).toList();
        String next = next(step, group, others, false, gone);
        move(step, next);
        return !gone.equals(next);
    }

    /**
     * Has somebody else asked by name what a decision may wait for, where nobody of the group has answered it in time; it stays where
     * nobody else may have it.
     *
     * @return whether it went on
     */
    boolean afterItsTime(Task step) {
        Optional<String> group = groupOf(step);
        if (group.isEmpty() || !isWaitedFor(step)) {
            return false;
        }
        String reference = fact(step, Fact.CASE_REFERENCE);
        List<String> notThem = Stream.concat(mayNot(step, step.getAssignee()).stream(), members.ofGroup(group.get()).stream()).toList();
        String next = secondPerson.whoHasItNext(reference, List.of(), true, notThem, step.getTaskDefinitionKey());
        boolean mayBe = stepsByName.answersFor(reference, step.getTenantId(), next) && !isCheckOn(step, next);
        if (mayBe) {
            move(step, next);
        }
        return mayBe;
    }

    private void move(Task step, String next) {
        if (!Objects.equals(step.getAssignee(), next)) {
            tasks.setAssignee(step.getId(), next);
            timer.runAgain(step);
        }
    }

    private boolean endsUnasked(Task step) {
        String reference = fact(step, Fact.CASE_REFERENCE);
        return reference != null
                && ofOtherCases.endsUnasked(
                        step.getTaskDefinitionKey(), step.getProcessInstanceId(), reference, fact(step, Fact.LATER_CASE));
    }

    private String fact(Task step, Fact fact) {
        return (String) tasks.getVariable(step.getId(), fact.name());
    }

    /** Who may not answer this one question; null is nobody. */
    private List<String> mayNot(Task step, String gone) {
        String reference = fact(step, Fact.CASE_REFERENCE);
        Stream<String> leftOut = reference == null
                ? Stream.empty()
                : ofOtherCases.leftOutOf(step.getTaskDefinitionKey(), reference, fact(step, Fact.LATER_CASE)).stream();
        return Stream.of(leftOut, Stream.ofNullable(fact(step, Fact.OPENED_BY)), Stream.ofNullable(gone))
                .flatMap(people -> people)
                .toList();
    }

    private String next(Task step, String group, List<String> first, boolean byName, String gone) {
        String reference = fact(step, Fact.CASE_REFERENCE);
        boolean ofTheCase = reference != null
                && Role.ofGroup(group).filter(role -> group.equals(role.groupOf(cases.get(reference).agency()))).isPresent();
        if (gone != null && ofOtherCases.staysWith(gone, step.getTaskDefinitionKey(), reference, fact(step, Fact.LATER_CASE))) {
            return gone;
        }
        if (ofTheCase) {
            return secondPerson.whoHasItNext(reference, first, byName, mayNot(step, gone), step.getTaskDefinitionKey());
        }
        // somebody’s training, or what came in from another agency
        String about = reference == null ? fact(step, Fact.PRACTITIONER) : null;
        if (!byName && first.stream().anyMatch(person -> !person.equals(about))) {
            return null;
        }
        return step.getTenantId() == null
                ? null
                : named.answering(step.getTenantId()).stream()
                        .filter(person -> !person.equals(gone) && !person.equals(about))
                        .findFirst()
                        .orElse(null);
    }
}
