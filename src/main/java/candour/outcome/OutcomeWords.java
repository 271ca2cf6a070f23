package candour.outcome;

import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Outcome;
import candour.casefile.TransferRepository;
import candour.engine.CaseProcesses;
import candour.mash.MashAnswers;
import candour.submission.BritishDate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What came of a case, for somebody who needs to know that and no more (R11.1, R11.8). */
@Component
class OutcomeWords {

    private static final String MISTAKE =
            " It was ended as a mistake, so nobody goes on with it. If there is still something to be done for a child, it is"
                    + " raised or asked for anew.";

    private static final String NOTHING_IS_OUT = " So far nothing of it has gone to anybody.";

    private static final String SOME_IS_OUT = " Some of it had been sent by then.";

    private final DecisionRepository decisions;
    private final TransferRepository transfers;
    private final MashAnswers mash;

    OutcomeWords(DecisionRepository decisions, TransferRepository transfers, MashAnswers mash) {
        this.transfers = transfers;
        this.decisions = decisions;
        this.mash = mash;
    }

    /** The decision as it stands on record, without its reasons: those of a mistake may tell of another child. */
    String decided(String reference) {
        return decisions.latest(reference, CaseProcesses.CONCERN)
                .map(decision -> "**How it was decided:** %s, on %s.%s"
                        .formatted(
                                decision.outcome().words(),
                                BritishDate.of(decision.decidedAt()),
                                besides(decision.outcome(), reference)))
                .orElse("");
    }

    private String besides(Outcome outcome, String reference) {
        boolean someIsOut = transfers.ofCase(reference).stream().anyMatch(transfer -> transfer.sentAt() != null);
        return switch (outcome) {
            case RAISED_IN_ERROR -> MISTAKE;
            case DECLINED -> someIsOut ? SOME_IS_OUT : "";
            case SHARED_WITH_CONSENT, SHARED_WITHOUT_CONSENT, PARTLY_SHARED, CONSENT_NOT_NEEDED -> someIsOut ? "" : NOTHING_IS_OUT;
            default -> "";
        };
    }

    /** When it was decided last; empty where nothing is. */
    Optional<Instant> decidedAt(String reference) {
        return decisions.latest(reference, CaseProcesses.CONCERN).map(Decision::decidedAt);
    }

    /** When the last of all that {@link #all} says was said. */
    Optional<Instant> allSaidAt(String reference) {
        return Stream.of(decidedAt(reference), mash.lastWordAt(reference))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** The same with what the MASH answered, where it was asked. */
    String all(String reference) {
        return decided(reference) + "\n\n" + mash.outcome(reference);
    }
}
