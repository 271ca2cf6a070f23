package candour.lead;

import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case to somebody: every open step that the former practitioner has in it, and all later steps too (R11.8). */
@Component
public class MoveTheCase {

    private final CaseFileRepository cases;
    private final RuntimeService runtime;
    private final TaskService tasks;

    MoveTheCase(CaseFileRepository cases, RuntimeService runtime, TaskService tasks) {
        this.cases = cases;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** @param now the user id of whoever has the case in hand from now on */
    @Transactional(propagation = Propagation.MANDATORY)
    public void to(String reference, String now) {
        cases.handOver(reference, now);
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
