package candour.lead;

import candour.access.Members;
import candour.engine.Fact;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Has advice asked of somebody else where whoever was asked may not give it any more, as an adviser themselves can: the model finds
 * who may, on the same clock. A group sees whatever waits in the model of its level, so a step that goes to other people does
 * not stay in it (R9.7, R11.5, R11.8, decision 0014).
 */
@Component
public class AnotherAdviser {

    private static final String GIVE_ADVICE = "give-advice";

    private final StepsByName stepsByName;
    private final Members members;
    private final TaskService tasks;

    AnotherAdviser(StepsByName stepsByName, Members members, TaskService tasks) {
        this.stepsByName = stepsByName;
        this.members = members;
        this.tasks = tasks;
    }

    /** Whether this step waits for advice. */
    public boolean isAskedIn(Task step) {
        return step.getTaskDefinitionKey().equals(GIVE_ADVICE);
    }

    /** Whether it waits for advice of this person, who has it or could take it. */
    public boolean isAskedOf(Task step, String person) {
        return isAskedIn(step)
                && (step.getAssignee() == null ? whoCouldTake(step).anyMatch(person::equals) : step.getAssignee().equals(person));
    }

    /**
     * The steps in which advice is asked of a level, and nobody has taken it yet.
     *
     * @param group of whom it is asked, or null for any
     */
    public Stream<Task> untakenOf(String group) {
        TaskQuery untaken = tasks.createTaskQuery().taskDefinitionKey(GIVE_ADVICE).taskUnassigned();
        return (group == null ? untaken : untaken.taskCandidateGroup(group)).list().stream();
    }

    /** Whether nobody is there any more who could take such a step. */
    public boolean isNobodyLeftFor(Task untaken) {
        String reference = (String) tasks.getVariable(untaken.getId(), Fact.CASE_REFERENCE.name());
        return whoCouldTake(untaken).noneMatch(person -> stepsByName.answersFor(reference, untaken.getTenantId(), person));
    }

    private Stream<String> whoCouldTake(Task step) {
        return tasks.getIdentityLinksForTask(step.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> members.ofGroup(group).stream());
    }

    /** Ends this step; the next person has one of their own. */
    public void insteadOfWhoeverHas(Task step) {
        // else it would read as if they had done it
        tasks.setAssignee(step.getId(), null);
        tasks.complete(step.getId(), Map.of("adviceGiven", "pass-on"));
    }
}
