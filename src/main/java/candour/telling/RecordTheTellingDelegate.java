package candour.telling;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Outcome;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records what was told to the police or Children's Services, or why not and with whose agreement (R5.2,
 * R11.7), and lets the concern finish once nobody is left to be told.
 */
@Component("recordTheTelling")
class RecordTheTellingDelegate implements JavaDelegate {

    private static final int SCHEMA_VERSION = 1;

    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;
    private final SubmissionRepository submissions;
    private final DecisionRepository decisions;
    private final Clock clock;

    RecordTheTellingDelegate(
            CaseFileRepository cases,
            CaseEntryRepository entries,
            SubmissionRepository submissions,
            DecisionRepository decisions,
            Clock clock) {
        this.cases = cases;
        this.entries = entries;
        this.submissions = submissions;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        String matter = matterOf(execution);
        cases.lock(reference);
        record(reference, matter);
        int open = Telling.openIn(cases.roots(reference), execution.getProcessInstanceId());
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(CaseProcesses.CARRYING_OUT)
                .list()
                .forEach(waiting -> runtime.setVariable(waiting.getId(), Telling.OPEN_TELLINGS, open));
    }

    private void record(String reference, String matter) {
        Submission told = latest(reference, Telling.formOf(matter)).orElseThrow();
        Optional<Submission> lead = "yes".equals(told.answers().get("told"))
                ? Optional.empty()
                : leadOn(reference, matter).flatMap(submissions::find);
        Submission deciding = lead.orElse(told);
        boolean isTold = "yes".equals(told.answers().get("told"))
                || lead.isPresent() && "told".equals(lead.get().answers().get("leadAgrees"));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("matter", matter);
        content.put("practitioner", told.answers());
        lead.ifPresent(submission -> content.put("safeguardingLead", submission.answers()));
        decisions.add(
                reference,
                new Decision(
                        UUID.randomUUID(),
                        matter,
                        SCHEMA_VERSION,
                        isTold ? Outcome.TOLD : Outcome.NOT_TOLD,
                        null,
                        reasons(told, lead),
                        deciding.submittedBy(),
                        clock.instant(),
                        List.of(),
                        content));
    }

    private Optional<Submission> latest(String reference, String form) {
        return submissions.ofCase(reference).stream()
                .filter(submission -> submission.form().equals(form))
                .reduce((earlier, later) -> later);
    }

    private Optional<UUID> leadOn(String reference, String matter) {
        return entries.ofCase(reference).stream()
                .filter(entry -> entry.kind().equals(AgreeNotToTellFiling.KIND))
                .filter(entry -> matter.equals(entry.content().get(Telling.MATTER.name())))
                .map(CaseEntry::submissionId)
                .reduce((earlier, later) -> later);
    }

    private static String reasons(Submission told, Optional<Submission> lead) {
        Object reasons = lead.map(submission -> submission.answers().get("leadReasons"))
                .orElse(told.answers().get("whatWasSaid"));
        return reasons == null ? "" : reasons.toString();
    }

    private static String matterOf(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
    }
}
