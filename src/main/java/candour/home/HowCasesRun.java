package candour.home;

import candour.engine.CaseProcesses;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What process owners see of cases: how many there are, and never one of them. */
@Component
class HowCasesRun {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Clock clock;

    HowCasesRun(RepositoryService repository, RuntimeService runtime, TaskService tasks, Clock clock) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Counts over all agencies. */
    record Figures(long models, long openCases, long openSteps, long overdueSteps) {}

    Figures figures() {
        return new Figures(
                repository.createProcessDefinitionQuery().latestVersion().count(),
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey(CaseProcesses.CONCERN)
                        .count(),
                tasks.createTaskQuery().count(),
                tasks.createTaskQuery().dueBefore(Date.from(clock.instant())).count());
    }
}
