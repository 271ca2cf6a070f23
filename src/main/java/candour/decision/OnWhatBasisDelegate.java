package candour.decision;

import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Outcome;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.engine.HarmSoFar;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Whether advice is needed for anyone, and whether the decision waits for it (R9.7, R11.5); and whether the harm test was
 * met since it was last settled: then a manager looks at a no, also where it was weighed otherwise since (R5.3).
 */
@Component("onWhatBasis")
class OnWhatBasisDelegate implements JavaDelegate {

    private final Suggestions suggestions;
    private final DecisionRepository decisions;
    private final TransferRepository transfers;
    private final HarmSoFar harm;

    OnWhatBasisDelegate(
            Suggestions suggestions, DecisionRepository decisions, TransferRepository transfers, HarmSoFar harm) {
        this.suggestions = suggestions;
        this.transfers = transfers;
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
        DecisionProcess.HARM_WAS_MET.set(execution, harm.wasMetAfter(reference, settled(reference)) ? "yes" : "no");
    }

    /** When it was last settled what becomes of the harm: by a no, or by a yes of which something went. */
    private Instant settled(String reference) {
        Set<UUID> went = transfers.ofCase(reference).stream()
                .filter(transfer -> transfer.sentAt() != null)
                .map(Transfer::decisionId)
                .collect(Collectors.toSet());
        return decisions.ofCase(reference).stream()
                .filter(decision -> decision.matter().equals(CaseProcesses.CONCERN))
                .filter(decision -> decision.outcome() == Outcome.DECLINED || went.contains(decision.id()))
                .map(Decision::decidedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
