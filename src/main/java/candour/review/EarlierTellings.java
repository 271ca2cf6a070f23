package candour.review;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.TransferRepository;
import candour.engine.CaseProcesses;
import candour.engine.EarlierRounds;
import candour.engine.EarlierRounds.Open;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What people were still to be told of a decision that another one replaces. It ends with that: nobody is told that something is shared
 * which then is not. What is out already without their knowing they are told all the same (R10.2, R10.3).
 */
@Component
public class EarlierTellings {

    private static final String TELLING_DECIDED_ANEW = "telling-decided-anew";

    /** What the form of a decision says of people who know. */
    private static final String ALREADY_TOLD = "already-told";

    private final EarlierRounds rounds;
    private final CaseEntryRepository entries;
    private final TransferRepository transfers;
    private final DecisionRepository decisions;

    EarlierTellings(
            EarlierRounds rounds, CaseEntryRepository entries, TransferRepository transfers, DecisionRepository decisions) {
        this.rounds = rounds;
        this.entries = entries;
        this.transfers = transfers;
        this.decisions = decisions;
    }

    /** Whether this step of what was decided tells somebody of it. */
    public boolean isOne(Open step) {
        return step.event().equals(TELLING_DECIDED_ANEW);
    }

    /**
     * Ends them.
     *
     * @param toldAnew whether they are told by the new decision, now or once it is safe; not where it is not to share, or holds that
     *     they know
     */
    public void end(String reference, boolean toldAnew) {
        if (!toldAnew && isOutUntold(reference)) {
            return;
        }
        rounds.openIn(reference, Set.of(CaseProcesses.CARRYING_OUT)).stream()
                .filter(this::isOne)
                .forEach(rounds::end);
        rounds.openIn(reference, Set.of(LaterReview.PROCESS)).stream()
                .filter(review -> LaterReview.UNTOLD.equals(rounds.fact(review, LaterReview.REVIEW_OF)))
                .forEach(rounds::end);
    }

    /** Whether anything was sent that they did not know already, and that was decided after somebody was told last. */
    private boolean isOutUntold(String reference) {
        Instant lastTold = entries.ofCase(reference).stream()
                .filter(entry -> entry.kind().equals("person-told"))
                .map(CaseEntry::happenedAt)
                .reduce(Instant.EPOCH, (earlier, later) -> later);
        Set<UUID> untold = decisions.ofCase(reference).stream()
                .filter(decision -> decision.decidedAt().isAfter(lastTold) && !isKnown(decision))
                .map(Decision::id)
                .collect(Collectors.toSet());
        return transfers.ofCase(reference).stream()
                .anyMatch(transfer -> transfer.sentAt() != null && untold.contains(transfer.decisionId()));
    }

    /** Whether it was decided that they know: of that nobody is ever told, and nothing says later that they were. */
    private static boolean isKnown(Decision decision) {
        List<?> steps = (List<?>) decision.content().getOrDefault("decided", List.of());
        return steps.stream()
                .reduce((earlier, later) -> later)
                .map(last -> ((Map<?, ?>) last).get("answers"))
                .filter(answers -> ALREADY_TOLD.equals(((Map<?, ?>) answers).get("tellThePerson")))
                .isPresent();
    }
}
