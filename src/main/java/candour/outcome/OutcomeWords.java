package candour.outcome;

import candour.casefile.DecisionRepository;
import candour.engine.CaseProcesses;
import candour.mash.MashAnswers;
import candour.submission.BritishDate;
import org.springframework.stereotype.Component;

/** What came of a case, for somebody who needs to know that and no more (R11.1, R11.8). */
@Component
class OutcomeWords {

    private final DecisionRepository decisions;
    private final MashAnswers mash;

    OutcomeWords(DecisionRepository decisions, MashAnswers mash) {
        this.decisions = decisions;
        this.mash = mash;
    }

    /** The decision as it stands on record, without its reasons. */
    String decided(String reference) {
        return decisions.latest(reference, CaseProcesses.CONCERN)
                .map(decision -> "**How it was decided:** %s, on %s."
                        .formatted(decision.outcome().words(), BritishDate.of(decision.decidedAt())))
                .orElse("");
    }

    /** The same with what the MASH answered, where it was asked. */
    String all(String reference) {
        return decided(reference) + "\n\n" + mash.outcome(reference);
    }
}
