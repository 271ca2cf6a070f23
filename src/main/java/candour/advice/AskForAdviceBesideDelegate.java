package candour.advice;

import candour.engine.CaseProcesses;
import candour.engine.Fact;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for advice beside the decision, where a child may come to harm and nothing may wait (R10.1, R11.5). */
@Component("askForAdviceBeside")
class AskForAdviceBesideDelegate implements JavaDelegate {

    private final CaseProcesses processes;

    AskForAdviceBesideDelegate(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> whom = new HashMap<>();
        whom.put(AdviceProcess.ADVICE_FROM.name(), AdviceProcess.ADVICE_FROM.in(execution));
        whom.put(AdviceProcess.ADVISER.name(), AdviceProcess.ADVISER.in(execution));
        whom.put(AdviceProcess.ADVICE_AWAITED.name(), "no");
        processes.start(AdviceProcess.KEY, Fact.CASE_REFERENCE.in(execution), Fact.HARM.in(execution), whom);
    }
}
