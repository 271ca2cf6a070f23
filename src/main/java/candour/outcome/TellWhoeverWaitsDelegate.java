package candour.outcome;

import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Once what was decided is done, whoever raised the case or asked for information hears of it (R1.1, G4); where it has not gone and
 * is decided again, once that is done.
 */
@Component("tellWhoeverWaits")
class TellWhoeverWaitsDelegate implements JavaDelegate {

    private final OutcomeGoesBack outcome;

    TellWhoeverWaitsDelegate(OutcomeGoesBack outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!"yes".equals(Fact.DANGER_STAYS.in(execution))) {
            outcome.afterTheDecision(Fact.CASE_REFERENCE.in(execution), Fact.HARM.in(execution));
        }
    }
}
