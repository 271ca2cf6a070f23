package candour.submission;

import candour.casefile.ReadLog;
import candour.engine.Fact;
import candour.webapi.FormValues;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Gives a form what it shows from the case file: to whoever has the task, logged (R11.8). A task that a group
 * may still take shows its form beforehand, and Tasklist does not ask again once it is taken: so the forms of
 * groups show nothing that names anyone.
 */
@Component
public class ShownForms implements FormValues {

    private final SubmissionPipeline pipeline;
    private final ProcessEngineConfigurationImpl engine;
    private final ReadLog reads;
    private final OpenForms open;

    ShownForms(SubmissionPipeline pipeline, ProcessEngineConfigurationImpl engine, ReadLog reads, OpenForms open) {
        this.pipeline = pipeline;
        this.engine = engine;
        this.reads = reads;
        this.open = open;
    }

    /** @return options and lines by their keys; empty where somebody else has the task, or it looks at what this user opened */
    @Override
    public Map<String, Object> forTask(String taskId, String user) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            boolean someoneElseHasIt =
                    task != null && task.getAssignee() != null && !user.equals(task.getAssignee());
            // they may have come into its group since
            boolean isAboutTheirOpening = task != null && user.equals(Fact.OPENED_BY.in(task));
            if (task == null || someoneElseHasIt || isAboutTheirOpening) {
                return Map.of();
            }
            return context.runWithoutAuthorization(() -> {
                Prefill.Opened opened = PipelinedTaskForm.opened(task, user);
                Map<String, Object> shown = pipeline.shown(opened);
                if (!shown.isEmpty() && opened.reference() != null) {
                    reads.note(opened.reference(), user, opened.form());
                }
                return shown;
            });
        });
    }

    /** @return what belongs to no case: a start form, which is called as its model is, knows none yet */
    @Override
    public Map<String, Object> forStart(String processDefinitionKey, String user) {
        return open.ofStart(processDefinitionKey, user).map(OpenForm::shown).orElse(Map.of());
    }
}
