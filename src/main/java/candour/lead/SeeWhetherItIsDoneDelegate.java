package candour.lead;

import candour.engine.Fact;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the step that brought in the lead, or the decision whose clock ran out, is still to come (R5.1). */
@Component("seeWhetherItIsDone")
class SeeWhetherItIsDoneDelegate implements JavaDelegate {

    private final RunOutClock clock;

    SeeWhetherItIsDoneDelegate(RunOutClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        boolean open = LeadDecides.HARM_CLOCK.equals(LeadDecides.OCCASION.in(execution))
                ? clock.isUndecidedSince(execution.getProcessInstanceId(), reference)
                : isOpen(LeadDecides.STEP.in(execution), reference, execution.getProcessEngineServices().getTaskService());
        LeadDecides.STEP_DONE.set(execution, open ? "no" : "yes");
    }

    private static boolean isOpen(String step, String reference, TaskService tasks) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(step).count() > 0;
    }
}
