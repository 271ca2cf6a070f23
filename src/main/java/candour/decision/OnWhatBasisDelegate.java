package candour.decision;

import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.engine.HarmSoFar;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Whether advice is needed for anyone, and whether the decision waits for it (R9.7, R11.5); and whether the harm test was
 * met since the last decision: then a manager looks at a no, also where it was weighed otherwise since (R5.3).
 */
@Component("onWhatBasis")
class OnWhatBasisDelegate implements JavaDelegate {

    private final Suggestions suggestions;
    private final DecisionRepository decisions;
    private final HarmSoFar harm;

    OnWhatBasisDelegate(Suggestions suggestions, DecisionRepository decisions, HarmSoFar harm) {
        this.suggestions = suggestions;
        this.decisions = decisions;
        this.harm = harm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> advice =
                suggestions.of(Fact.CASE_REFERENCE.in(execution), Fact.HARM.in(execution)).stream()
                        .map(Suggestion::advice)
                        .toList();
        String needed = advice.contains("first") ? "first" : advice.contains("beside") ? "beside" : "no";
        DecisionProcess.ADVICE.set(execution, needed);
        String reference = Fact.CASE_REFERENCE.in(execution);
        Instant decided = decisions.latest(reference, CaseProcesses.CONCERN).map(Decision::decidedAt).orElse(Instant.EPOCH);
        DecisionProcess.HARM_WAS_MET.set(execution, harm.wasMetAfter(reference, decided) ? "yes" : "no");
    }
}
