package candour.engine;

import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was ever said of harm in a case, however it was weighed since: the engine knows the last answer alone, the case
 * file every one (R5.3, R10.1).
 */
@Component
public class HarmSoFar {

    private static final String TABLE = "harm";

    private static final List<String> QUESTIONS =
            List.of("underThirteenSexual", "sufferingHarm", "preventsHarmToChild", "seriousHarmToAdult");

    /** Where a danger is told of before, or without, the harm being weighed: when the case begins, and later. */
    private static final Map<String, Set<String>> SPEAKS_OF_HARM = Map.of(
            "dangerNow", Set.of("yes", "unsure"),
            "couldComeToHarm", Set.of("yes", "unsure"),
            "whatChanged", Set.of("danger"));

    private final SubmissionRepository submissions;
    private final DecisionTables tables;

    HarmSoFar(SubmissionRepository submissions, DecisionTables tables) {
        this.submissions = submissions;
        this.tables = tables;
    }

    /**
     * Whether harm may follow, as far as anybody said: it was once weighed as anything but a clear no; or it was spoken of, and
     * nobody has weighed it since.
     */
    public boolean mayFollow(String reference) {
        boolean spokenOf = false;
        for (Submission submission : submissions.ofCase(reference)) {
            if (!submission.form().equals(CaseProcesses.WEIGH_THE_RISK)) {
                spokenOf = spokenOf || speaksOfHarm(submission.answers());
            } else if (weighed(submission.answers()).equals("not-met")) {
                spokenOf = false;
            } else {
                return true;
            }
        }
        return spokenOf;
    }

    private static boolean speaksOfHarm(Map<String, Object> answers) {
        return SPEAKS_OF_HARM.entrySet().stream()
                .anyMatch(question -> question.getValue().contains(String.valueOf(answers.get(question.getKey()))));
    }

    /** When harm was last weighed as anything but a clear no between these. */
    public Optional<Instant> lastInQuestion(String reference, Instant since, Instant before) {
        return weighedAfter(since, reference)
                .filter(submission -> !weighed(submission.answers()).equals("not-met"))
                .map(Submission::submittedAt)
                .filter(before::isAfter)
                .max(Comparator.naturalOrder());
    }

    public boolean wasMetAfter(String reference, Instant since) {
        return lastWeighed("met", reference, since).isPresent();
    }

    /**
     * When harm was last weighed as this after then.
     *
     * @param as met, unsure or not-met
     */
    public Optional<Instant> lastWeighed(String as, String reference, Instant since) {
        return weighedAfter(since, reference)
                .filter(submission -> weighed(submission.answers()).equals(as))
                .map(Submission::submittedAt)
                .max(Comparator.naturalOrder());
    }

    private Stream<Submission> weighedAfter(Instant since, String reference) {
        return submissions.ofCase(reference).stream()
                .filter(submission -> submission.form().equals(CaseProcesses.WEIGH_THE_RISK))
                .filter(submission -> submission.submittedAt().isAfter(since));
    }

    /**
     * As what harm counts by now: it may have been weighed anew since a step began, for better or worse.
     *
     * @param then as the step knows it: met, unsure or not-met
     */
    public String byNow(String reference, String then) {
        return submissions.latest(reference, CaseProcesses.WEIGH_THE_RISK).map(this::weighed).orElse(then);
    }

    private String weighed(Map<String, Object> answers) {
        Map<String, Object> facts = new HashMap<>(answers);
        facts.keySet().retainAll(QUESTIONS);
        return facts.size() == QUESTIONS.size() ? (String) tables.answer(TABLE, facts).get("harm") : "unsure";
    }
}
