package candour.conflict;

import candour.access.Groups;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings a conflict before the safeguarding board, in the board's own part of the product (R2.2, R11.8). */
@Component("reportToTheBoard")
class ReportToTheBoardDelegate implements JavaDelegate {

    private final CaseProcesses processes;

    ReportToTheBoardDelegate(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String conflict = ConflictProcess.CONFLICT.in(execution);
        processes.startAt(
                Groups.BOARD,
                ConflictProcess.BOARD,
                Fact.CASE_REFERENCE.in(execution),
                Fact.HARM.in(execution),
                Map.of(ConflictProcess.CONFLICT.name(), conflict));
    }
}
