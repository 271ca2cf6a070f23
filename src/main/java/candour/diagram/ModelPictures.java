package candour.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Pictures of the deployed models, as the text of an {@code <svg>} element that can stand in a page as it is. Whoever
 * asks for the picture of a case has checked before that the reader may see the case (R11.7, R11.8).
 */
@Component
public class ModelPictures {

    private final RepositoryService models;
    private final HistoryService history;

    ModelPictures(RepositoryService models, HistoryService history) {
        this.models = models;
        this.history = history;
    }

    /**
     * The model as it is now, nothing marked.
     *
     * @throws IllegalArgumentException if there is no model of that key
     */
    public String of(String processKey) {
        ProcessDefinition latest = Optional.ofNullable(models.createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .singleResult())
                .orElseThrow(() -> new IllegalArgumentException("There is no model “%s”".formatted(processKey)));
        return Picture.of(models.getBpmnModelInstance(latest.getId()), Progress.NONE);
    }

    /**
     * The model that one instance runs or ran by, with what is done and what is open now.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    public String soFar(String processInstanceId) {
        HistoricProcessInstance instance = Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .orElseThrow(() -> new IllegalArgumentException("There is no such process instance"));
        return Picture.of(models.getBpmnModelInstance(instance.getProcessDefinitionId()), progress(processInstanceId));
    }

    private Progress progress(String processInstanceId) {
        List<HistoricActivityInstance> visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .list();
        Set<String> passed = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (HistoricActivityInstance visit : visits) {
            if (visit.getEndTime() == null) {
                open.add(visit.getActivityId());
            } else if (!visit.isCanceled()) {
                passed.add(visit.getActivityId());
            }
        }
        return new Progress(passed, open);
    }
}
