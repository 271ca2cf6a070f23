package candour.decision;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.engine.CaseProcesses;
import candour.submission.Markdown;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Why somebody decides once more: what was to go has not gone, or a manager sent it back to be thought over (R5.3). */
@Component
class WhyDecidedAgain {

    private final SubmissionRepository submissions;
    private final CaseEntryRepository entries;
    private final DecisionRepository decisions;

    WhyDecidedAgain(SubmissionRepository submissions, CaseEntryRepository entries, DecisionRepository decisions) {
        this.submissions = submissions;
        this.entries = entries;
        this.decisions = decisions;
    }

    /** In Markdown; empty where it is decided for the first time. */
    String words(String reference) {
        Instant decided = decisions.latest(reference, CaseProcesses.CONCERN).map(Decision::decidedAt).orElse(Instant.EPOCH);
        return notGone(reference, decided) + returned(reference, decided);
    }

    private String notGone(String reference, Instant decided) {
        return entries.ofCase(reference).stream()
                        .filter(entry -> entry.kind().equals(CaseEntry.DANGER_STAYS))
                        .anyMatch(entry -> entry.happenedAt().isAfter(decided))
                ? "**It was decided to share, and it has not all arrived.** A child may come to harm, so this does not end here."
                        + " Share it, or decide not to. If you decide not to, a manager may have to look at that.\n\n"
                : "";
    }

    /** By the answer to this decision, and not to one before it. */
    private String returned(String reference, Instant decided) {
        return submissions.ofCase(reference).stream()
                .filter(sent -> sent.form().equals(DecisionProcess.Step.AGREE_NOT_TO_SHARE))
                .filter(sent -> sent.submittedAt().isAfter(decided))
                .reduce((earlier, later) -> later)
                .map(Submission::answers)
                .filter(answers -> "return".equals(answers.get("managerAnswer")))
                .map(answers -> "**Your manager sent it back to be thought over:** “%s”\n\n"
                        .formatted(Markdown.plain(answers.get("managerReasons").toString().strip())))
                .orElse("");
    }
}
