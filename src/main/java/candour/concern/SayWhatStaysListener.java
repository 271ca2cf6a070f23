package candour.concern;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.deadline.Deadlines;
import candour.decision.DecisionProcess;
import candour.decision.OpenHarm;
import candour.engine.Fact;
import candour.lead.LeadDecides;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Puts on record that what was decided to be shared has not gone, and is decided again by a clock that goes by the most that anybody
 * saw. A second time is no oversight any more: the safeguarding lead is brought in (R5.1, R5.3, R11.7).
 */
@Component("sayWhatStays")
class SayWhatStaysListener implements ExecutionListener {

    private final CaseEntryRepository entries;
    private final LeadDecides lead;
    private final OpenHarm harm;
    private final Deadlines deadlines;

    SayWhatStaysListener(CaseEntryRepository entries, LeadDecides lead, OpenHarm harm, Deadlines deadlines) {
        this.entries = entries;
        this.lead = lead;
        this.harm = harm;
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        Instant settled = harm.settled(reference);
        boolean again = entries.ofCase(reference).stream()
                .filter(entry -> entry.kind().equals(CaseEntry.DANGER_STAYS))
                .anyMatch(entry -> entry.happenedAt().isAfter(settled));
        entries.append(reference, CaseEntry.DANGER_STAYS, Map.of());
        String seen = harm.seen(reference);
        LeadDecides.DECIDE_BY.set(execution, deadlines.clock(DecisionProcess.KEY, seen, ""));
        if (again) {
            lead.bringInOnce(reference, seen, LeadDecides.DANGER_STAYS, DecisionProcess.Step.SHARE_OR_DECLINE);
        }
    }
}
