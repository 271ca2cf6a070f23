package candour.event;

import candour.conflict.ConflictReport;
import candour.engine.Fact;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A local procedure that stands in the way goes to the senior manager and the board, the case open or closed (R2.2). */
@Component("reportTheConflict")
class ReportTheConflictDelegate implements JavaDelegate {

    private final ConflictReport conflicts;

    ReportTheConflictDelegate(ConflictReport conflicts) {
        this.conflicts = conflicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conflicts.report(
                Fact.CASE_REFERENCE.in(execution),
                Fact.HARM.in(execution),
                UUID.fromString(EventProcess.CHANGE.in(execution)));
    }
}
