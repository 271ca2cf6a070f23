package candour.emergency;

import candour.breach.BreachQuestion;
import candour.casefile.SubmissionRepository;
import candour.engine.Fact;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The lead holds an opening not to be right: it ends at once, and whether it was a breach is asked (R11.8, R11.16). */
@Component("endTheOpening")
class EndTheOpeningDelegate implements JavaDelegate {

    private final EmergencyOpenings openings;
    private final SubmissionRepository submissions;
    private final BreachQuestion breach;

    EndTheOpeningDelegate(EmergencyOpenings openings, SubmissionRepository submissions, BreachQuestion breach) {
        this.openings = openings;
        this.submissions = submissions;
        this.breach = breach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        String opening = EmergencyProcess.OPENING.in(execution);
        String lead = submissions.ofCase(reference).stream()
                .filter(submission -> submission.form().equals(EmergencyProcess.CHECK))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .submittedBy();
        openings.end(UUID.fromString(opening), lead);
        breach.ask(
                reference,
                Fact.HARM.in(execution),
                Map.of(
                        EmergencyProcess.OPENING.name(), opening,
                        Fact.OPENED_BY.name(), Fact.OPENED_BY.in(execution)));
    }
}
