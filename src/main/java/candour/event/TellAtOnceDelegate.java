package candour.event;

import candour.engine.Fact;
import candour.telling.TellAtOnce;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A danger that is seen later is told at once as well (R5.2). */
@Component("tellAtOnce")
class TellAtOnceDelegate implements JavaDelegate {

    private final TellAtOnce atOnce;

    TellAtOnceDelegate(TellAtOnce atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public void execute(DelegateExecution execution) {
        atOnce.tell(Fact.CASE_REFERENCE.in(execution));
    }
}
