package candour.decision;

import candour.engine.Fact;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether advice is needed for anyone, and whether the decision waits for it (R9.7, R11.5). */
@Component("onWhatBasis")
class OnWhatBasisDelegate implements JavaDelegate {

    private final Suggestions suggestions;

    OnWhatBasisDelegate(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> advice =
                suggestions.of(Fact.CASE_REFERENCE.in(execution), Fact.HARM.in(execution)).stream()
                        .map(Suggestion::advice)
                        .toList();
        String needed = advice.contains("first") ? "first" : advice.contains("beside") ? "beside" : "no";
        DecisionProcess.ADVICE.set(execution, needed);
    }
}
