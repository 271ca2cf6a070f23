package candour.submission;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/** Puts the pipeline before the engine's own handling of a task form, whatever way the task is finished. */
class PipelinedTaskForm implements TaskFormHandler {

    private final TaskFormHandler engine;
    private final ObjectProvider<SubmissionPipeline> pipeline;
    private final ObjectProvider<FormContracts> contracts;

    PipelinedTaskForm(
            TaskFormHandler engine,
            ObjectProvider<SubmissionPipeline> pipeline,
            ObjectProvider<FormContracts> contracts) {
        this.engine = engine;
        this.pipeline = pipeline;
        this.contracts = contracts;
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        String user = Sender.required().getUserId();
        if (!user.equals(task.getAssignee())) {
            throw new Refused("Take this step first: only whoever has it can finish it.");
        }
        holdTheCaseOf(task);
        FormContract contract = contracts.getObject()
                .of(task.getProcessDefinition().getDeploymentId(), task.getTaskDefinitionKey());
        Prefill.Opened opened = opened(task);
        Map<String, Object> routing = Context.getCommandContext().runWithoutAuthorization(() -> pipeline.getObject()
                .takeTask(contract, EngineValues.plain(sent), opened, task.getId(), user));
        engine.submitFormVariables(Variables.fromMap(routing), scope);
    }

    /** Whoever waited here for somebody else to finish this very step comes too late. */
    private void holdTheCaseOf(TaskEntity task) {
        CommandContext command = Context.getCommandContext();
        // no more of the step is loaded before the case is held than this: it may go while this form waits
        ExecutionEntity instance = command.getExecutionManager().findExecutionById(task.getProcessInstanceId());
        if (instance == null) {
            throw new FinishedMeanwhile();
        }
        if (instance.getBusinessKey() != null) {
            pipeline.getObject().hold(instance.getBusinessKey());
        }
        TaskQuery stillThere = command.getProcessEngineConfiguration()
                .getTaskService()
                .createTaskQuery()
                .taskId(task.getId());
        if (command.runWithoutAuthorization(stillThere::count) == 0) {
            throw new FinishedMeanwhile();
        }
    }

    /** The form of this task as it is opened now. */
    static Prefill.Opened opened(TaskEntity task) {
        return opened(task, null);
    }

    static Prefill.Opened opened(TaskEntity task, String reader) {
        Sent.EngineFacts facts = name -> {
            Object value = task.getVariable(name);
            return value == null ? null : value.toString();
        };
        return new Prefill.Opened(
                task.getTaskDefinitionKey(), facts.get("caseReference"), facts.get("agency"), facts, reader);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return engine.createTaskForm(task);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, definition, parse);
    }
}
