package candour.lead;

import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.engine.EarlierRounds;
import candour.engine.Fact;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Gives the case to whoever has taken it in hand on the form before. What others were to answer and left until its time was up is
 * asked of somebody else, since the decision may wait for it (R5.1, R9.7).
 */
@Component("handTheCaseOver")
class HandTheCaseOverDelegate implements JavaDelegate {

    private static final String ASKED_INSTEAD = "asked-instead";

    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;
    private final MoveTheCase move;
    private final GiveBack giveBack;
    private final TaskService tasks;

    HandTheCaseOverDelegate(
            CaseFileRepository cases,
            CaseEntryRepository entries,
            MoveTheCase move,
            GiveBack giveBack,
            TaskService tasks) {
        this.cases = cases;
        this.entries = entries;
        this.move = move;
        this.giveBack = giveBack;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        String late = leftUndone(execution).map(Task::getAssignee).orElse(null);
        move.to(reference, cases.get(reference).practitioner());
        leftUndone(execution)
                // who has it only since then has let no time run out
                .filter(step -> Objects.equals(step.getAssignee(), late))
                .filter(giveBack::afterItsTime)
                .ifPresent(step -> entries.append(reference, ASKED_INSTEAD, Map.of("step", step.getTaskDefinitionKey())));
    }

    private Optional<Task> leftUndone(DelegateExecution execution) {
        return Optional.ofNullable(LeadDecides.OVERDUE_TASK.in(execution))
                .map(step -> tasks.createTaskQuery().taskId(step).singleResult())
                // what was asked of them may have ended as they got the case
                .filter(step -> !EarlierRounds.hasJustEnded(step));
    }
}
