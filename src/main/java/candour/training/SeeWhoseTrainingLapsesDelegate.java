package candour.training;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The daily look for training that is about to lapse (R13.3). */
@Component("seeWhoseTrainingLapses")
class SeeWhoseTrainingLapsesDelegate implements JavaDelegate {

    private final Refreshers refreshers;

    SeeWhoseTrainingLapsesDelegate(Refreshers refreshers) {
        this.refreshers = refreshers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refreshers.look();
    }
}
