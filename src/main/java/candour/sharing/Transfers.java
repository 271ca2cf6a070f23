package candour.sharing;

import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.engine.CaseProcesses;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The transfers that the latest decision of a case led to, for the model's multi-instance activity. */
@Component("transfers")
public class Transfers {

    private final TransferRepository transfers;
    private final DecisionRepository decisions;

    Transfers(TransferRepository transfers, DecisionRepository decisions) {
        this.transfers = transfers;
        this.decisions = decisions;
    }

    /** The decision that is carried out now. */
    Decision decision(String reference) {
        return decisions.latest(reference, CaseProcesses.CONCERN)
                .orElseThrow(() -> new IllegalStateException("Nothing was decided in " + reference));
    }

    /**
     * Whether all that a transfer carries is still to be shared: each item by the last decision that names it, or shares nothing. One
     * about something newer says nothing of it.
     */
    public boolean isStillShared(String reference, Transfer transfer) {
        List<Decision> decided = decisions.ofCase(reference).stream()
                .filter(decision -> decision.matter().equals(CaseProcesses.CONCERN))
                .toList();
        return transfer.items().stream().allMatch(item -> decided.stream()
                .filter(decision -> decision.items().isEmpty() || decision.items().contains(item))
                .max(Comparator.comparing(Decision::decidedAt))
                .filter(decision -> !decision.items().isEmpty())
                .isPresent());
    }

    /** Which items rest on a consent: by the latest decision that shares each, since a later one need not name what went. */
    Set<UUID> restingOnConsent(String reference) {
        Set<UUID> resting = new HashSet<>();
        decisions.ofCase(reference).stream()
                .filter(decision -> decision.matter().equals(CaseProcesses.CONCERN))
                .sorted(Comparator.comparing(Decision::decidedAt))
                .forEach(decision -> {
                    decision.items().forEach(resting::remove);
                    resting.addAll(KeptBack.restingOnConsent(decision));
                });
        return resting;
    }

    public List<String> of(String reference) {
        Optional<UUID> decision = decisions.latest(reference, CaseProcesses.CONCERN).map(Decision::id);
        return transfers.ofCase(reference).stream()
                .filter(transfer -> decision.filter(transfer.decisionId()::equals).isPresent())
                .map(Transfer::id)
                .map(UUID::toString)
                .toList();
    }
}
