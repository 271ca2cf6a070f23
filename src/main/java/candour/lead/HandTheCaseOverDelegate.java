package candour.lead;

import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Gives every open step of the practitioner to whoever has the case in hand now, and all later steps too. */
@Component("handTheCaseOver")
class HandTheCaseOverDelegate implements JavaDelegate {

    private final CaseFileRepository cases;

    HandTheCaseOverDelegate(CaseFileRepository cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        String now = cases.get(reference).practitioner();
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()) {
            // what was started before the case last changed hands knows an earlier practitioner
            String before = (String) runtime.getVariable(instance.getId(), Fact.PRACTITIONER.name());
            tasks.createTaskQuery()
                    .processInstanceId(instance.getId())
                    .taskAssignee(before)
                    .list()
                    .forEach(task -> tasks.setAssignee(task.getId(), now));
            runtime.setVariable(instance.getId(), Fact.PRACTITIONER.name(), now);
        }
    }
}
