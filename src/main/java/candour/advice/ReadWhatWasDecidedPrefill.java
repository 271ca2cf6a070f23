package candour.advice;

import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.SubmissionRepository;
import candour.engine.CaseProcesses;
import candour.submission.Markdown;
import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows an adviser what was decided against their advice and why, with roles in the place of names (R11.7, G3). */
@Component
class ReadWhatWasDecidedPrefill implements Prefill {

    private final DecisionRepository decisions;
    private final SubmissionRepository submissions;
    private final NamesOfTheCase names;

    ReadWhatWasDecidedPrefill(DecisionRepository decisions, SubmissionRepository submissions, NamesOfTheCase names) {
        this.decisions = decisions;
        this.submissions = submissions;
        this.names = names;
    }

    @Override
    public String form() {
        return AdviceProcess.READ_WHAT_WAS_DECIDED;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        ReplacedNames replaced = names.of(opened.reference());
        String decided = decisions.latest(opened.reference(), CaseProcesses.CONCERN)
                .map(decision -> "**Case %s was decided otherwise: %s.**\n\n%s"
                        .formatted(opened.reference(), decision.outcome().words(), reasons(decision, replaced)))
                .orElse("Nothing is decided yet.");
        String why = submissions.latest(opened.reference(), "share-or-decline")
                .map(answers -> answers.get("whyAgainstAdvice"))
                .map(words -> "Why not as you advised: " + Markdown.plain(replaced.in(words.toString())))
                .orElse("");
        return Map.of("decidedText", decided, "whyText", why);
    }

    private static String reasons(Decision decision, ReplacedNames replaced) {
        return "Reasons: " + Markdown.plain(replaced.in(decision.reasons()));
    }
}
