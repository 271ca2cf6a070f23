package candour.outcome;

import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Once the MASH has answered, whoever raised the concern reads it where others had the last word (R5.1). */
@Component("tellWhoeverRaisedIt")
class TellWhoeverRaisedItDelegate implements JavaDelegate {

    private final OutcomeGoesBack outcome;

    TellWhoeverRaisedItDelegate(OutcomeGoesBack outcome) {
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcome.afterTheMash(Fact.CASE_REFERENCE.in(execution), Fact.HARM.in(execution));
    }
}
