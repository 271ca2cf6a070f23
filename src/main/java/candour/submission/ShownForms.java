package candour.submission;

import candour.casefile.ReadLog;
import candour.webapi.FormValues;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Gives a form what it shows from the case file: to whoever has the task, and to nobody else; logged (R11.8). */
@Component
public class ShownForms implements FormValues {

    private final SubmissionPipeline pipeline;
    private final ProcessEngineConfigurationImpl engine;
    private final ReadLog reads;

    ShownForms(SubmissionPipeline pipeline, ProcessEngineConfigurationImpl engine, ReadLog reads) {
        this.pipeline = pipeline;
        this.engine = engine;
        this.reads = reads;
    }

    /** @return options and lines by their keys; empty for whoever does not have the task */
    @Override
    public Map<String, Object> forTask(String taskId, String user) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null || !user.equals(task.getAssignee())) {
                return Map.of();
            }
            return context.runWithoutAuthorization(() -> {
                Prefill.Opened opened = PipelinedTaskForm.opened(task);
                Map<String, Object> shown = pipeline.shown(opened);
                if (!shown.isEmpty()) {
                    reads.note(opened.reference(), user, opened.form());
                }
                return shown;
            });
        });
    }

    /** @return nothing: a concern starts from an empty form */
    @Override
    public Map<String, Object> forStart(String processDefinitionKey, String user) {
        return Map.of();
    }
}
