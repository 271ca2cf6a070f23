package candour.decision;

import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Outcome;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.engine.CaseProcesses;
import candour.engine.HarmSoFar;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Harm that somebody saw, or was not sure of, and of which it is not settled yet what becomes of it: nobody ends it by their
 * own word alone, however it was weighed since, and whatever became of the question to somebody else (R5.3, R10.1).
 */
@Component
class OpenHarm {

    private static final String MET = "met";
    private static final String UNSURE = "unsure";

    private final HarmSoFar harm;
    private final DecisionRepository decisions;
    private final TransferRepository transfers;
    private final AdviceRepository advice;
    private final ColleagueRepository colleagues;

    OpenHarm(
            HarmSoFar harm,
            DecisionRepository decisions,
            TransferRepository transfers,
            AdviceRepository advice,
            ColleagueRepository colleagues) {
        this.harm = harm;
        this.decisions = decisions;
        this.transfers = transfers;
        this.advice = advice;
        this.colleagues = colleagues;
    }

    /** The most that anybody saw of it since it was last settled: met, unsure or not-met. */
    String seen(String reference) {
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

    /** When it was last settled what becomes of the harm: by a no, or by a yes of which all went that was to go. */
    private Instant settled(String reference) {
        Set<String> concerned = colleagues.of(reference);
        Map<UUID, Boolean> went = transfers.ofCase(reference).stream()
                .collect(Collectors.toMap(Transfer::decisionId, transfer -> transfer.sentAt() != null, Boolean::logicalAnd));
        return decisions.ofCase(reference).stream()
                .filter(decision -> decision.matter().equals(CaseProcesses.CONCERN))
                .filter(decision -> decision.outcome() == Outcome.DECLINED
                        ? !concerned.contains(decision.decidedBy())
                        : went.getOrDefault(decision.id(), false))
                .map(Decision::decidedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
