package candour.submission;

import candour.access.Members;
import candour.access.Members.Member;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Which forms somebody may be in the middle of: those of the steps they have, and those they may begin something with. */
@Component
public class OpenForms {

    private final SubmissionPipeline pipeline;
    private final FormContracts contracts;
    private final ProcessEngineConfigurationImpl engine;
    private final Members members;

    OpenForms(SubmissionPipeline pipeline, FormContracts contracts, ProcessEngineConfigurationImpl engine, Members members) {
        this.pipeline = pipeline;
        this.contracts = contracts;
        this.engine = engine;
        this.members = members;
    }

    /** The form of this step, if the person has it now. */
    public Optional<OpenForm> ofStep(String taskId, String user) {
        return inTheEngine(context -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                .filter(task -> user.equals(task.getAssignee()))
                .map(this::open));
    }

    private OpenForm open(TaskEntity task) {
        Prefill.Opened opened = PipelinedTaskForm.opened(task);
        FormContract contract = contracts.of(task.getProcessDefinition().getDeploymentId(), opened.form());
        // the facts of the step are read when they are asked for: by then in a command of their own
        Supplier<Map<String, Object>> shown = () -> inTheEngine(context -> Optional.ofNullable(
                        context.getTaskManager().findTaskById(task.getId()))
                .map(PipelinedTaskForm::opened)
                .map(pipeline::shown)
                .orElse(Map.of()));
        return new OpenForm(contract, opened.reference(), shown);
    }

    /** The form that begins this, which is called as its model is, if the person may begin it. */
    public Optional<OpenForm> ofStart(String key, String user) {
        Optional<Member> person = members.find(user).filter(member -> mayBegin(key, member));
        return person.flatMap(Member::agency).flatMap(agency -> inTheEngine(context -> latest(key).map(model -> new OpenForm(
                contracts.of(model.getDeploymentId(), key), null, () -> inTheEngine(again -> pipeline.shownAtStart(key, agency, user))))));
    }

    private boolean mayBegin(String key, Member person) {
        return engine.getAuthorizationService()
                .isUserAuthorized(person.userId(), person.groups(), Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, key);
    }

    private Optional<ProcessDefinition> latest(String key) {
        return Optional.ofNullable(engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .startableInTasklist()
                .latestVersion()
                .singleResult());
    }

    private <T> T inTheEngine(Function<CommandContext, T> question) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> question.apply(context)));
    }
}
