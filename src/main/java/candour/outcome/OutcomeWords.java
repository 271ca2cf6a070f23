package candour.outcome;

import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Outcome;
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

    private final DecisionRepository decisions;
    private final MashAnswers mash;

    OutcomeWords(DecisionRepository decisions, MashAnswers mash) {
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
                                decision.outcome() == Outcome.RAISED_IN_ERROR ? MISTAKE : ""))
                .orElse("");
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
