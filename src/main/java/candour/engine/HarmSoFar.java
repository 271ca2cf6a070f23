package candour.engine;

import candour.casefile.SubmissionRepository;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Whether the harm test was ever met in a case, however it was weighed since: the engine knows the last answer alone,
 * the case file every one (R5.3, R10.1).
 */
@Component
public class HarmSoFar {

    private static final String TABLE = "harm";

    private static final List<String> QUESTIONS =
            List.of("underThirteenSexual", "sufferingHarm", "preventsHarmToChild", "seriousHarmToAdult");

    private final SubmissionRepository submissions;
    private final DecisionTables tables;

    HarmSoFar(SubmissionRepository submissions, DecisionTables tables) {
        this.submissions = submissions;
        this.tables = tables;
    }

    public boolean wasMet(String reference) {
        return wasMetAfter(reference, Instant.EPOCH);
    }

    public boolean wasMetAfter(String reference, Instant since) {
        return submissions.ofCase(reference).stream()
                .filter(submission -> submission.form().equals(CaseProcesses.WEIGH_THE_RISK))
                .filter(submission -> submission.submittedAt().isAfter(since))
                .anyMatch(submission -> isMet(submission.answers()));
    }

    private boolean isMet(Map<String, Object> answers) {
        Map<String, Object> facts = new HashMap<>(answers);
        facts.keySet().retainAll(QUESTIONS);
        return facts.size() == QUESTIONS.size() && "met".equals(tables.answer(TABLE, facts).get("harm"));
    }
}
