package candour.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The steps of a case that a later decision, a consent taken back or a mistake can make needless. The models say which
 * these are: each carries an event of the same message, and this sends it to one at a time, never across cases.
 */
@Component
public class EarlierRounds {

    private static final String NO_LONGER_NEEDED = "no-longer-needed";

    private final RuntimeService runtime;

    EarlierRounds(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * One step that may end before it is done.
     *
     * @param process the model it stands in
     * @param event the id of the event at the step
     */
    public record Open(String process, String event, String instance, String execution) {}

    /** The open steps of this kind in a case. */
    public List<Open> openIn(String reference, Set<String> processes) {
        List<Open> open = new ArrayList<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKeyIn(processes.toArray(String[]::new))
                .list()) {
            for (EventSubscription waiting : waitingIn(instance.getId())) {
                open.add(new Open(
                        instance.getProcessDefinitionKey(), waiting.getActivityId(), instance.getId(), waiting.getExecutionId()));
            }
        }
        return open;
    }

    private List<EventSubscription> waitingIn(String instance) {
        return runtime.createEventSubscriptionQuery().processInstanceId(instance).eventName(NO_LONGER_NEEDED).list();
    }

    /** A fact as this step knows it. */
    public String fact(Open step, Fact fact) {
        return (String) runtime.getVariable(step.instance(), fact.name());
    }

    /** Ends the step: its model says where it goes on. */
    public void end(Open step) {
        end(step.execution());
    }

    /** Ends what is open of this kind in one process, or all of it where it began before its model had an event for that. */
    public void endIn(String instance) {
        List<EventSubscription> waiting = waitingIn(instance);
        waiting.forEach(one -> end(one.getExecutionId()));
        if (waiting.isEmpty()) {
            runtime.deleteProcessInstance(instance, NO_LONGER_NEEDED);
        }
    }

    /** Whether it has ended in this very transaction: a list of open steps may still have it. */
    public static boolean hasJustEnded(Task step) {
        return step instanceof TaskEntity known && known.isDeleted();
    }

    private void end(String execution) {
        runtime.messageEventReceived(NO_LONGER_NEEDED, execution);
    }
}
