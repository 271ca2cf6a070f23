package candour.decision;

import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.FailedTransfer;
import candour.casefile.FailedTransferRepository;
import candour.casefile.Outcome;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.engine.CaseProcesses;
import candour.engine.HarmSoFar;
import candour.submission.OwnCase;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Harm that somebody saw, or was not sure of, and of which it is not settled yet what becomes of it: nobody ends it by their
 * own word alone, however it was weighed since, and whatever became of the question to somebody else (R5.3, R10.1).
 */
@Component
public class OpenHarm {

    private static final String MET = "met";
    private static final String UNSURE = "unsure";

    private final HarmSoFar harm;
    private final DecisionRepository decisions;
    private final TransferRepository transfers;
    private final FailedTransferRepository failures;
    private final AdviceRepository advice;
    private final CaseEntryRepository entries;
    private final ColleagueRepository colleagues;
    private final OwnCase ownCase;

    OpenHarm(
            HarmSoFar harm,
            DecisionRepository decisions,
            TransferRepository transfers,
            FailedTransferRepository failures,
            AdviceRepository advice,
            CaseEntryRepository entries,
            ColleagueRepository colleagues,
            OwnCase ownCase) {
        this.harm = harm;
        this.decisions = decisions;
        this.transfers = transfers;
        this.failures = failures;
        this.advice = advice;
        this.entries = entries;
        this.colleagues = colleagues;
        this.ownCase = ownCase;
    }

    /** The most that anybody saw of it since it was last settled: met, unsure or not-met. */
    public String seen(String reference) {
        Instant settled = settled(reference);
        if (harm.wasMetAfter(reference, settled)) {
            return MET;
        }
        return harm.lastWeighed(UNSURE, reference, settled).isPresent() ? UNSURE : "not-met";
    }

    /**
     * Whether somebody else must look at a no before it stands.
     *
     * @param decider the user id of whoever says no
     */
    boolean needsASecondPerson(String reference, String decider) {
        Instant settled = settled(reference);
        return harm.wasMetAfter(reference, settled)
                // whoever named those who look has chosen who advises
                || !ownCase.maySettleIt(reference) && harm.lastWeighed(UNSURE, reference, settled).isPresent()
                || harm.lastWeighed(UNSURE, reference, settled)
                        .filter(unsure -> !isAdvisedAgainstSharing(reference, unsure, decider))
                        .isPresent();
    }

    /**
     * Advice not to share is the second person’s look, where it came after somebody was last unsure, from neither whoever says no
     * nor anybody whom the case is about.
     */
    private boolean isAdvisedAgainstSharing(String reference, Instant unsure, String decider) {
        Set<String> concerned = colleagues.of(reference);
        Optional<Advice> last = advice.ofCase(reference).stream()
                .filter(Advice::isAdvice)
                .filter(given -> given.givenAt().isAfter(unsure))
                .filter(given -> !given.givenBy().equals(decider) && !concerned.contains(given.givenBy()))
                .max(Comparator.comparing(Advice::givenAt));
        return last.filter(given -> !given.isAgainst("decline")).isPresent();
    }

    /**
     * Whether what was decided last to be shared has not arrived since somebody last saw that harm may follow: where it was met, any of it, or
     * with any of those who were to get it; where somebody was unsure, all of it. What a decision leaves out is its own question (R11.1).
     */
    public boolean hasNotGone(String reference) {
        Instant settled = settled(reference);
        Decision last = decisions.latest(reference, CaseProcesses.CONCERN).orElseThrow();
        Optional<Instant> seen = harm.lastInQuestion(reference, settled, last.decidedAt());
        if (seen.isEmpty() || last.items().isEmpty()) {
            return false;
        }
        Set<UUID> since = decisions.ofCase(reference).stream()
                .filter(decision -> decision.decidedAt().isAfter(seen.get()))
                .map(Decision::id)
                .collect(Collectors.toSet());
        Set<UUID> gone = gone(reference, transfer -> since.contains(transfer.decisionId()));
        return harm.wasMetAfter(reference, settled)
                ? !gone.containsAll(last.items()) || isKeptBackSince(reference, last.decidedAt(), since)
                : Collections.disjoint(gone, last.items());
    }

    /** Whether somebody kept back by their own word what was chosen for anybody; not where another decision took its place. */
    private boolean isKeptBackSince(String reference, Instant then, Set<UUID> decided) {
        Set<Object> byItself = entries.ofCase(reference).stream()
                .filter(entry -> entry.kind().equals(CaseEntry.KEPT_BACK))
                .map(entry -> entry.content().get("transfer"))
                .collect(Collectors.toSet());
        return transfers.ofCase(reference).stream()
                .filter(transfer -> decided.contains(transfer.decisionId()) && !byItself.contains(transfer.id().toString()))
                .anyMatch(transfer -> transfer.withheldAt() != null && transfer.withheldAt().isAfter(then));
    }

    /** The ways that failed, and what follows each, if anything does. */
    private Map<UUID, Optional<UUID>> astray(String reference) {
        return failures.ofCase(reference).stream()
                .collect(Collectors.toMap(FailedTransfer::transfer, failed -> Optional.ofNullable(failed.followedBy())));
    }

    /** The items that somebody has by such a transfer. */
    private Set<UUID> gone(String reference, Predicate<Transfer> by) {
        Set<UUID> astray = astray(reference).keySet();
        return transfers.ofCase(reference).stream()
                .filter(transfer -> transfer.receivedAt() != null && !astray.contains(transfer.id()))
                .filter(by)
                .flatMap(transfer -> transfer.items().stream())
                .collect(Collectors.toSet());
    }

    /** When it was last settled what becomes of the harm: by a no, or by a yes that left nothing out, and of which all arrived. */
    public Instant settled(String reference) {
        Set<String> concerned = colleagues.of(reference);
        Map<UUID, Optional<UUID>> astray = astray(reference);
        // what went another way is a transfer of its own
        Map<UUID, Boolean> arrived = transfers.ofCase(reference).stream()
                .collect(Collectors.toMap(
                        Transfer::decisionId,
                        transfer -> astray.containsKey(transfer.id())
                                ? astray.get(transfer.id()).isPresent()
                                : transfer.receivedAt() != null,
                        Boolean::logicalAnd));
        Set<UUID> gone = gone(reference, any -> true);
        Instant settled = Instant.EPOCH;
        for (Decision decision : decisions.ofCase(reference)) {
            if (!decision.matter().equals(CaseProcesses.CONCERN)) {
                continue;
            }
            boolean settles = decision.outcome() == Outcome.DECLINED
                    ? !concerned.contains(decision.decidedBy())
                    : arrived.getOrDefault(decision.id(), false) && gone.containsAll(itemsOf(decision));
            settled = settles ? decision.decidedAt() : settled;
        }
        return settled;
    }

    /** All that was known when it was decided, what stayed among it. */
    private static Set<UUID> itemsOf(Decision decision) {
        return Stream.ofNullable(decision.content().get("items"))
                .flatMap(items -> ((List<?>) items).stream())
                .map(item -> UUID.fromString(((Map<?, ?>) item).get("id").toString()))
                .collect(Collectors.toSet());
    }
}
