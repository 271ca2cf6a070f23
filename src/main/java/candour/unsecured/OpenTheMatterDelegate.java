package candour.unsecured;

import candour.breach.BreachQuestion;
import candour.engine.Fact;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks at once whether it was a breach. Nobody has weighed any harm here, so the shorter times count (R11.17). */
@Component("openTheMatter")
class OpenTheMatterDelegate implements JavaDelegate {

    private static final String UNSURE = "unsure";

    private final BreachQuestion breach;

    OpenTheMatterDelegate(BreachQuestion breach) {
        this.breach = breach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fact.HARM.set(execution, UNSURE);
        breach.ask(Fact.CASE_REFERENCE.in(execution), UNSURE, Map.of());
    }
}
