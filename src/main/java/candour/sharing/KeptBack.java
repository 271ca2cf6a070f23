package candour.sharing;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.FailedTransfer;
import candour.casefile.FailedTransferRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.engine.CaseProcesses;
import candour.engine.EarlierRounds;
import candour.engine.EarlierRounds.Open;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps back what was decided to be shared and has not been sent, and says who has it already (R7.6). What was sent is
 * followed to its receipt whatever happens.
 */
@Component
public class KeptBack {

    /** Why something is not sent any more, as the case file keeps it. */
    public enum Why {
        WITHDRAWN,
        DECIDED_ANEW,
        RAISED_IN_ERROR
    }

    private final TransferRepository transfers;
    private final FailedTransferRepository failures;
    private final DecisionRepository decisions;
    private final CaseEntryRepository entries;
    private final EarlierRounds rounds;
    private final Clock clock;

    KeptBack(
            TransferRepository transfers,
            FailedTransferRepository failures,
            DecisionRepository decisions,
            CaseEntryRepository entries,
            EarlierRounds rounds,
            Clock clock) {
        this.transfers = transfers;
        this.failures = failures;
        this.decisions = decisions;
        this.entries = entries;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The steps in which something about to be sent rests on a consent to any of these items. */
    public List<Open> stepsRestingOn(String reference, Set<UUID> items) {
        Set<UUID> decided = decisions.latest(reference, CaseProcesses.CONCERN)
                .map(KeptBack::restingOnConsent)
                .orElse(Set.of());
        Set<UUID> resting = transfersRestingOn(reference, items).map(Transfer::id).collect(Collectors.toSet());
        return steps(reference, resting::contains, decided.stream().anyMatch(items::contains));
    }

    /** All steps in which something is about to be sent. */
    public List<Open> allSteps(String reference) {
        return steps(reference, transfer -> true, true);
    }

    private List<Open> steps(String reference, Predicate<UUID> which, boolean choosing) {
        List<Open> steps = new ArrayList<>(
                choosing ? rounds.openIn(reference, Set.of(SharingProcess.KEY)) : List.of());
        rounds.openIn(reference, Set.of(SharingProcess.TRANSFER)).stream()
                .filter(step -> which.test(transferOf(step)))
                .forEach(steps::add);
        return steps;
    }

    /**
     * Those that a new decision replaces. What was sent and went astray is none of them where something is shared: a decision about
     * something newer does not name it, and it would never arrive.
     */
    public List<Open> stepsReplacedBy(Decision decision, String reference) {
        if (decision.items().isEmpty()) {
            return allSteps(reference);
        }
        Set<UUID> sentAgain = failures.ofCase(reference).stream()
                .map(FailedTransfer::followedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return allSteps(reference).stream()
                .filter(step -> !step.process().equals(SharingProcess.TRANSFER)
                        || !sentAgain.contains(transferOf(step)) && transfers.get(transferOf(step)).sentAt() == null)
                .toList();
    }

    /** Ends these steps and puts on record that what was to go stays. */
    public void end(String reference, List<Open> steps, Why why) {
        steps.forEach(step -> {
            note(reference, step, why);
            rounds.end(step);
        });
    }

    /** The same on record alone, where the whole case ends. */
    public void note(String reference, List<Open> steps, Why why) {
        steps.forEach(step -> note(reference, step, why));
    }

    private void note(String reference, Open step, Why why) {
        if (step.process().equals(SharingProcess.TRANSFER)) {
            note(reference, transfers.get(transferOf(step)), why);
        } else {
            chosenAndNotOnTheirWay(reference).stream()
                    .filter(transfer -> transfer.sentAt() == null)
                    .forEach(transfer -> note(reference, transfer, why));
        }
    }

    /** Puts on record that what went astray goes no other way: it was decided meanwhile not to share it. */
    public void staysAstray(String reference, UUID transfer) {
        note(reference, transfers.get(transfer), Why.DECIDED_ANEW);
    }

    /** What waits for a second look, or is to be thought about again: it has no step of its own yet. */
    private List<Transfer> chosenAndNotOnTheirWay(String reference) {
        Set<UUID> onTheirWay = rounds.openIn(reference, Set.of(SharingProcess.TRANSFER)).stream()
                .map(this::transferOf)
                .collect(Collectors.toSet());
        return transfers.ofCase(reference).stream()
                .filter(transfer -> !onTheirWay.contains(transfer.id()))
                .toList();
    }

    /** What was sent and went astray stays on record as sent: it may have come to somebody. */
    private void note(String reference, Transfer transfer, Why why) {
        if (transfer.withheldAt() != null) {
            return;
        }
        if (transfer.sentAt() == null) {
            transfers.withheld(transfer.id(), clock.instant());
        }
        entries.append(
                reference,
                CaseEntry.KEPT_BACK,
                Map.of("transfer", transfer.id().toString(), "why", why.name().toLowerCase().replace('_', '-')));
    }

    private UUID transferOf(Open step) {
        return UUID.fromString(rounds.fact(step, SharingProcess.THE_TRANSFER));
    }

    /** What was sent of these items on the strength of a consent. */
    public List<Transfer> sentRestingOn(String reference, Set<UUID> items) {
        return transfersRestingOn(reference, items)
                .filter(transfer -> transfer.sentAt() != null)
                .toList();
    }

    /** Everything of the case that was sent. */
    public List<Transfer> sent(String reference) {
        return transfers.ofCase(reference).stream()
                .filter(transfer -> transfer.sentAt() != null)
                .toList();
    }

    private Stream<Transfer> transfersRestingOn(String reference, Set<UUID> items) {
        Map<UUID, Set<UUID>> resting = decisions.ofCase(reference).stream()
                .collect(Collectors.toMap(Decision::id, KeptBack::restingOnConsent));
        return transfers.ofCase(reference).stream().filter(transfer -> {
            Set<UUID> concerned = new HashSet<>(transfer.items());
            concerned.retainAll(resting.getOrDefault(transfer.decisionId(), Set.of()));
            concerned.retainAll(items);
            return !concerned.isEmpty();
        });
    }

    /** As it was recorded when it was decided. */
    static Set<UUID> restingOnConsent(Decision decision) {
        return Stream.ofNullable(decision.content().get("items"))
                .flatMap(items -> ((List<?>) items).stream())
                .map(item -> (Map<?, ?>) item)
                .filter(item -> Boolean.TRUE.equals(item.get("restsOnConsent")))
                .map(item -> UUID.fromString(item.get("id").toString()))
                .collect(Collectors.toSet());
    }
}
