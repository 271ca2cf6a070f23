package candour.record;

import candour.casefile.DecisionRepository;
import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a case was raised in error or is about the wrong child, before anything of it is ended (R11.7, R11.8). */
@Component("recordTheError")
class RecordTheErrorDelegate implements JavaDelegate {

    private final DecisionRecorder recorder;
    private final DecisionRepository decisions;

    RecordTheErrorDelegate(DecisionRecorder recorder, DecisionRepository decisions) {
        this.recorder = recorder;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        decisions.add(reference, recorder.record(reference, "raised-in-error", Fact.HARM.in(execution), null));
    }
}
