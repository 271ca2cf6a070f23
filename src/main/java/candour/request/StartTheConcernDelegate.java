package candour.request;

import candour.engine.CaseProcesses;
import candour.engine.Fact;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Once it is known who asks, what they asked becomes an ordinary case under the same reference (G4). */
@Component("startTheConcern")
class StartTheConcernDelegate implements JavaDelegate {

    private final CaseProcesses processes;

    StartTheConcernDelegate(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> said = Stream.of(
                        RequestProcess.DANGER_NOW,
                        RequestProcess.CRIME_SUSPECTED,
                        RequestProcess.COULD_COME_TO_HARM,
                        RequestProcess.BUSINESS)
                .collect(Collectors.toMap(Fact::name, fact -> fact.in(execution)));
        processes.start(CaseProcesses.CONCERN, Fact.CASE_REFERENCE.in(execution), Fact.HARM.in(execution), said);
    }
}
