package candour.review;

import candour.casefile.CaseEntryRepository;
import candour.engine.Fact;
import candour.lead.LeadDecides;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings a declined share before the safeguarding lead again: somebody looked, and it can no longer stay as it is (R5.3). */
@Component("raiseItAgain")
class RaiseItAgainDelegate implements JavaDelegate {

    private final LeadDecides lead;
    private final CaseEntryRepository entries;

    RaiseItAgainDelegate(LeadDecides lead, CaseEntryRepository entries) {
        this.lead = lead;
        this.entries = entries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        entries.append(reference, "raised-again", Map.of());
        lead.bringIn(reference, Fact.HARM.in(execution), "raised-again", LaterReview.REVIEW_WHAT_WAS_DECLINED);
    }
}
