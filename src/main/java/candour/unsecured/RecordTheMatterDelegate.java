package candour.unsecured;

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

/** Records what came, how it was secured and what was agreed with the sender (R11.7, R11.17). */
@Component("recordTheMatter")
class RecordTheMatterDelegate implements JavaDelegate {

    private static final int SCHEMA_VERSION = 1;

    private final SubmissionRepository submissions;
    private final DecisionRepository decisions;
    private final Clock clock;

    RecordTheMatterDelegate(SubmissionRepository submissions, DecisionRepository decisions, Clock clock) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("came", latest(reference, UnsecuredReceipt.KEY).answers());
        content.put("secured", latest(reference, UnsecuredReceipt.SECURE_IT).answers());
        Submission agreed = latest(reference, UnsecuredReceipt.TELL_THE_SENDER);
        content.put("agreed", agreed.answers());
        decisions.add(
                reference,
                new Decision(
                        UUID.randomUUID(),
                        UnsecuredReceipt.KEY,
                        SCHEMA_VERSION,
                        Outcome.TOLD,
                        null,
                        String.valueOf(agreed.answers().get("whatWasAgreed")),
                        agreed.submittedBy(),
                        clock.instant(),
                        List.of(),
                        content));
    }

    private Submission latest(String reference, String form) {
        return submissions.ofCase(reference).stream()
                .filter(submission -> submission.form().equals(form))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
