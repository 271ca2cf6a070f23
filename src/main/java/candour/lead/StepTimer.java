package candour.lead;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Has the deadline of a step run again after it has run out. The engine lets a step's timer run once, so a step that is
 * passed on after its time would end in silence (R5.1). Where the lead was brought in, they look again by themselves until it is
 * done, and are not brought in a second time.
 */
@Component
public class StepTimer {

    /** Where the time of the step itself lies in the past, because its clock does not begin anew. */
    private static final Duration AT_MOST = Duration.ofHours(24);

    private static final String OVERDUE = "-overdue";

    private final ProcessEngineConfigurationImpl engine;

    StepTimer(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Does nothing where it still runs, where the step has none, or where the lead watches the step already. */
    public void runAgain(Task step) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(step.getExecutionId());
            String overdue = step.getTaskDefinitionKey() + OVERDUE;
            boolean runs = context.getJobManager().findJobsByExecutionId(execution.getId()).stream()
                    // one that failed too often never comes
                    .filter(job -> job.getRetries() > 0)
                    .anyMatch(job -> String.valueOf(job.getJobHandlerConfigurationRaw()).endsWith(overdue));
            if (!runs && !isWatched(step, execution.getProcessBusinessKey())) {
                declared(execution.getActivity(), overdue).ifPresent(timer -> start(timer, execution));
            }
            return null;
        });
    }

    private boolean isWatched(Task step, String reference) {
        return reference != null
                && engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(reference)
                                .processDefinitionKey(LeadDecides.PROCESS)
                                .variableValueEquals(LeadDecides.OVERDUE_TASK.name(), step.getId())
                                .count()
                        > 0;
    }

    private static Optional<TimerDeclarationImpl> declared(ActivityImpl activity, String listener) {
        return Optional.ofNullable(TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(activity).get(activity.getId()))
                .map((Map<String, TimerDeclarationImpl> timers) -> timers.get(listener));
    }

    private static void start(TimerDeclarationImpl declared, ExecutionEntity execution) {
        TimerEntity timer = declared.createTimer(execution);
        Date now = ClockUtil.getCurrentTime();
        if (timer.getDuedate().before(now)) {
            timer.setDuedate(Date.from(now.toInstant().plus(AT_MOST)));
        }
    }
}
