package candour.lead;

import candour.engine.Fact;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the step that brought in the lead, or the decision whose clock ran out, is still open (R5.1). */
@Component("seeWhetherItIsDone")
class SeeWhetherItIsDoneDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        String step = LeadDecides.STEP.in(execution);
        ProcessEngineServices engine = execution.getProcessEngineServices();
        boolean open = engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(reference)
                                .taskDefinitionKey(step)
                                .count()
                        > 0
                || engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(reference)
                                .processDefinitionKey(step)
                                .count()
                        > 0;
        LeadDecides.STEP_DONE.set(execution, open ? "no" : "yes");
    }
}
