package candour.lead;

import candour.engine.Fact;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/**
 * Looks whether the step that brought in the lead, or the decision whose clock ran out, is still to come (R5.1). Another step of
 * the same name, as of a second danger or a second recipient, is another matter and has a time of its own.
 */
@Component("seeWhetherItIsDone")
class SeeWhetherItIsDoneDelegate implements JavaDelegate {

    private final RunOutClock clock;
    private final HistoryService history;

    SeeWhetherItIsDoneDelegate(RunOutClock clock, HistoryService history) {
        this.clock = clock;
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        boolean open = LeadDecides.HARM_CLOCK.equals(LeadDecides.OCCASION.in(execution))
                ? clock.isUndecidedSince(execution.getProcessInstanceId(), reference)
                : isOpen(LeadDecides.STEP.in(execution), LeadDecides.OVERDUE_TASK.in(execution), reference);
        LeadDecides.STEP_DONE.set(execution, open ? "no" : "yes");
    }

    /** @param task null where the lead was brought in before the very step was kept: then any of its name counts */
    private boolean isOpen(String step, String task, String reference) {
        Optional<HistoricTaskInstance> overdue = Optional.ofNullable(task)
                .map(id -> history.createHistoricTaskInstanceQuery().taskId(id).singleResult());
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(step)
                .unfinished()
                .list()
                .stream()
                .anyMatch(open -> overdue.isEmpty() || isSame(open, overdue.get()));
    }

    /** The step itself, or what has taken its place since: whoever begins it anew gains no time by it. */
    private static boolean isSame(HistoricTaskInstance open, HistoricTaskInstance overdue) {
        return open.getId().equals(overdue.getId())
                || overdue.getEndTime() != null
                        && open.getRootProcessInstanceId().equals(overdue.getRootProcessInstanceId())
                        && !open.getStartTime().before(overdue.getEndTime());
    }
}
