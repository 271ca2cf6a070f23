package candour.request;

import candour.casefile.CaseFileRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Outcome;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.engine.Fact;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that nothing was given to somebody who could not be traced, and why (R11.7, G7). */
@Component("recordTheRefusal")
class RecordTheRefusalDelegate implements JavaDelegate {

    private static final int SCHEMA_VERSION = 1;

    private final SubmissionRepository submissions;
    private final DecisionRepository decisions;
    private final CaseFileRepository cases;
    private final Clock clock;

    RecordTheRefusalDelegate(
            SubmissionRepository submissions, DecisionRepository decisions, CaseFileRepository cases, Clock clock) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        Submission refused = latest(reference, RequestProcess.Step.WHO_IS_REALLY_ASKING);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("matter", RequestProcess.KEY);
        content.put("asked", latest(reference, RequestProcess.Step.START_FORM).answers());
        content.put("practitioner", refused.answers());
        decisions.add(
                reference,
                new Decision(
                        UUID.randomUUID(),
                        RequestProcess.KEY,
                        SCHEMA_VERSION,
                        Outcome.DECLINED,
                        null,
                        String.valueOf(refused.answers().get("refusalReasons")),
                        refused.submittedBy(),
                        clock.instant(),
                        List.of(),
                        content));
        cases.finish(reference);
    }

    private Submission latest(String reference, String form) {
        return submissions.ofCase(reference).stream()
                .filter(submission -> submission.form().equals(form))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
