package candour.webapi;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** What begins, begins as it is drawn now: the engine would start any earlier version too, with the checks of then (R11.8). */
@Component
class LatestModels {

    private final RepositoryService models;

    LatestModels(RepositoryService models) {
        this.models = models;
    }

    /** What stands in the way of beginning this; a key is always the latest. */
    Optional<Refusal> obstacleToStarting(String definitionIdOrKey) {
        return models.createProcessDefinitionQuery().processDefinitionId(definitionIdOrKey).list().stream()
                .filter(model -> !model.getId().equals(latest(model.getKey())))
                .findFirst()
                .map(model -> Refusal.stale("This form is a new one since you opened it. Open it again: what you wrote is kept."));
    }

    private String latest(String key) {
        return models.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getId();
    }
}
