package candour.training;

import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the other step about the same person's training: whoever is first settles it for both (R13.3). */
@Component("settleTheTraining")
class SettleTheTrainingDelegate implements JavaDelegate {

    private final Refreshers refreshers;

    SettleTheTrainingDelegate(Refreshers refreshers) {
        this.refreshers = refreshers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refreshers.settleAllBut(execution.getProcessInstanceId(), Fact.AGENCY.in(execution), Fact.PRACTITIONER.in(execution));
    }
}
