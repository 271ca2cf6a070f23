package candour.concern;

import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.telling.Telling;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Opens the case, and where a child is in danger or a crime is suspected starts telling the police and
 * Children's Services at once, beside everything else (R5.2).
 */
@Component("openTheCase")
class OpenTheCaseDelegate implements JavaDelegate {

    private final CaseProcesses processes;

    OpenTheCaseDelegate(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fact.HARM.set(execution, "unsure");
        boolean urgent = Urgency.isUrgent(
                ConcernProcess.DANGER_NOW.in(execution), ConcernProcess.CRIME_SUSPECTED.in(execution));
        if (urgent) {
            for (String process : Telling.PROCESSES) {
                processes.start(process, Fact.CASE_REFERENCE.in(execution), "met", Map.of());
            }
        }
        execution.setVariable(Telling.OPEN_TELLINGS, urgent ? Telling.PROCESSES.size() : 0);
    }
}
