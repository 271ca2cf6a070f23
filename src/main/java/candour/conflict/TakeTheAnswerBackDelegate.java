package candour.conflict;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.springframework.stereotype.Component;

/** Tells the agency's side that the board has answered; where nobody waits any more the answer is in the case all the same. */
@Component("takeTheAnswerBack")
class TakeTheAnswerBackDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        String message = ConflictProcess.answered(ConflictProcess.CONFLICT.in(execution));
        for (EventSubscription waiting :
                runtime.createEventSubscriptionQuery().eventType("message").eventName(message).list()) {
            runtime.messageEventReceived(message, waiting.getExecutionId());
        }
    }
}
