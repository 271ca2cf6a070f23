package candour.concern;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.engine.Fact;
import candour.lead.LeadDecides;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Puts on record that what was decided to be shared has not gone, and is decided again with a clock of its own (R5.3, R11.7). */
@Component("sayWhatStays")
class SayWhatStaysListener implements ExecutionListener {

    private final CaseEntryRepository entries;

    SayWhatStaysListener(CaseEntryRepository entries) {
        this.entries = entries;
    }

    @Override
    public void notify(DelegateExecution execution) {
        entries.append(Fact.CASE_REFERENCE.in(execution), CaseEntry.DANGER_STAYS, Map.of());
        LeadDecides.DECIDE_BY.set(execution, "");
    }
}
