package candour.advice;

import candour.access.Members;
import candour.access.Members.Member;
import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.casefile.DecisionRepository;
import candour.engine.CaseProcesses;
import candour.submission.BritishDate;
import candour.submission.Markdown;
import java.util.List;
import org.springframework.stereotype.Component;

/** Advice and what was decided, told to those who have the case or advised on it. */
@Component
class AdviceWords {

    private final AdviceRepository advice;
    private final DecisionRepository decisions;
    private final Members members;

    AdviceWords(AdviceRepository advice, DecisionRepository decisions, Members members) {
        this.advice = advice;
        this.decisions = decisions;
        this.members = members;
    }

    /**
     * What this adviser said last, and why, for a form: another may have advised since.
     *
     * @param adviser the user id of whoever was asked
     */
    String latest(String reference, String adviser) {
        return advice.ofCase(reference).stream()
                .filter(given -> given.givenBy().equals(adviser))
                .reduce((earlier, later) -> later)
                .map(this::words)
                .orElse("Nobody has advised yet.");
    }

    private String words(Advice last) {
        String said =
                switch (last.advice()) {
                    case "share" -> "advises to share";
                    case "do-not-share" -> "advises not to share";
                    default -> "needs to know more";
                };
        String who = members.find(last.givenBy()).map(Member::name).orElse(last.givenBy());
        String teller = last.level().equals(Advisers.OUTSIDE)
                ? "Somebody outside the agency %s, as %s wrote down".formatted(said, who)
                : who + " " + said;
        return "**%s** (%s):\n\n%s".formatted(teller, BritishDate.of(last.givenAt()), Markdown.plain(last.reasons()));
    }

    /** What was decided so far about sharing. */
    String decided(String reference) {
        return decisions.latest(reference, CaseProcesses.CONCERN)
                .map(decision -> "The case was decided before this advice came: %s. If it changes your mind, say so in the case."
                        .formatted(decision.outcome().words()))
                .orElse("Nothing has been decided yet. The case waits for you at its other steps.");
    }
}
