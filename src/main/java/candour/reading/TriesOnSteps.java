package candour.reading;

import candour.casefile.CaseFileRepository;
import candour.casefile.ReadLog;
import candour.webapi.RefusedTries;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Notes with its case who tried to act on a step of somebody else: the safeguarding lead sees it (fault A11). */
@Component
class TriesOnSteps implements RefusedTries {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CaseFileRepository cases;
    private final ReadLog reads;

    TriesOnSteps(TaskService tasks, RuntimeService runtime, CaseFileRepository cases, ReadLog reads) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.cases = cases;
        this.reads = reads;
    }

    @Override
    public void note(String taskId, String userId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return;
        }
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        if (instance != null && instance.getBusinessKey() != null) {
            cases.find(instance.getBusinessKey()).ifPresent(file -> reads.noteRefused(file.reference(), userId));
        }
    }
}
