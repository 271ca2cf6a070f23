package candour.lead;

import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the case to whoever has taken it in hand on the form before. */
@Component("handTheCaseOver")
class HandTheCaseOverDelegate implements JavaDelegate {

    private final CaseFileRepository cases;
    private final MoveTheCase move;

    HandTheCaseOverDelegate(CaseFileRepository cases, MoveTheCase move) {
        this.cases = cases;
        this.move = move;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        move.to(reference, cases.get(reference).practitioner());
    }
}
