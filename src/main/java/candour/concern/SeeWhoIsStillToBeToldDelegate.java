package candour.concern;

import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import candour.telling.Telling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Counts who is still to be told before the case may finish (R5.2). It holds the case while it counts, so
 * that a telling which ends in the same second is either counted as told or wakes the waiting event.
 */
@Component("seeWhoIsStillToBeTold")
class SeeWhoIsStillToBeToldDelegate implements JavaDelegate {

    private final CaseFileRepository cases;

    SeeWhoIsStillToBeToldDelegate(CaseFileRepository cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        cases.lock(reference);
        execution.setVariable(Telling.OPEN_TELLINGS, Telling.openIn(cases.roots(reference), null));
    }
}
