package candour.lead;

import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When the one clock of a case runs out before anything is decided, the lead has the case in hand (R5.1). */
@Component("bringInTheLead")
class BringInTheLeadDelegate implements JavaDelegate {

    private final LeadDecides lead;

    BringInTheLeadDelegate(LeadDecides lead) {
        this.lead = lead;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lead.bringInByTheClock(
                Fact.CASE_REFERENCE.in(execution), Fact.HARM.in(execution), LeadDecides.DECIDE_BY.in(execution));
    }
}
