package candour.lead;

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
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the safeguarding lead told Children's Services themselves (R5.1, R11.7). */
@Component("recordTheReferral")
class RecordTheReferralDelegate implements JavaDelegate {

    private static final int SCHEMA_VERSION = 1;

    private final SubmissionRepository submissions;
    private final DecisionRepository decisions;
    private final Clock clock;

    RecordTheReferralDelegate(SubmissionRepository submissions, DecisionRepository decisions, Clock clock) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        Submission referral = submissions.ofCase(reference).stream()
                .filter(submission -> submission.form().equals(LeadDecides.DECIDE_AS_LEAD))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("matter", LeadDecides.PROCESS);
        content.put("safeguardingLead", referral.answers());
        Optional.ofNullable(Fact.OPENED_BY.in(execution)).ifPresent(opener -> content.put(Fact.OPENED_BY.name(), opener));
        decisions.add(
                reference,
                new Decision(
                        UUID.randomUUID(),
                        LeadDecides.PROCESS,
                        SCHEMA_VERSION,
                        Outcome.TOLD,
                        null,
                        String.valueOf(referral.answers().get("leadReasons")),
                        referral.submittedBy(),
                        clock.instant(),
                        List.of(),
                        content));
    }
}
