package candour.concern;

import candour.engine.Fact;
import candour.lead.LeadDecides;
import candour.telling.TellAtOnce;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Opens the case, and where a child is in danger or a crime is suspected starts telling the police and
 * Children's Services at once, beside everything else (R5.2).
 */
@Component("openTheCase")
class OpenTheCaseDelegate implements JavaDelegate {

    private final TellAtOnce atOnce;

    OpenTheCaseDelegate(TellAtOnce atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fact.HARM.set(execution, "unsure");
        // no clock of a decision runs yet
        LeadDecides.DECIDE_BY.set(execution, "");
        atOnce.whereUrgent(
                Fact.CASE_REFERENCE.in(execution),
                ConcernProcess.DANGER_NOW.in(execution),
                ConcernProcess.CRIME_SUSPECTED.in(execution));
    }
}
