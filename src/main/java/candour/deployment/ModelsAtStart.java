package candour.deployment;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys everything as one deployment under names that do not depend on where the product runs. Unchanged
 * content makes no new version, and the engine's own lock lets one of two nodes go first (faults M01, M06).
 */
@Component
class ModelsAtStart implements SmartInitializingSingleton {

    /** The name and source of every deployment of ours. */
    static final String NAME = "candour";

    private static final Logger LOG = LoggerFactory.getLogger(ModelsAtStart.class);

    private final ShippedModels shipped;
    private final ModelCheck check;
    private final RepositoryService repository;
    private final ManagementService management;

    ModelsAtStart(
            ShippedModels shipped, ModelCheck check, RepositoryService repository, ManagementService management) {
        this.shipped = shipped;
        this.check = check;
        this.repository = repository;
        this.management = management;
    }

    /** Before anybody can log in, and before any timer runs. */
    @Override
    public void afterSingletonsInstantiated() {
        deploy();
    }

    /** @throws ModelsNotUsable if a model names something that is not there */
    void deploy() {
        List<Resource> resources = shipped.all();
        check.refuseIfIncomplete(resources);
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(NAME)
                .source(NAME)
                .enableDuplicateFiltering(false);
        resources.forEach(resource -> deployment.addString(resource.name(), resource.content()));
        Deployment deployed = deployment.deploy();
        runWhatThisReleaseCanRun();
        LOG.info("The models of deployment {} are ready", deployed.getId());
    }

    /**
     * This node takes jobs of every deployment whose beans it has, older ones included, and of no other: a
     * node of another release on the same database leaves alone what it cannot run (fault J06).
     */
    private void runWhatThisReleaseCanRun() {
        for (Deployment known : repository.createDeploymentQuery().deploymentName(NAME).list()) {
            if (check.canRun(known.getId())) {
                management.registerDeploymentForJobExecutor(known.getId());
            } else {
                management.unregisterDeploymentForJobExecutor(known.getId());
                LOG.warn("Deployment {} needs parts that this release does not have; its timers wait", known.getId());
            }
        }
    }
}
