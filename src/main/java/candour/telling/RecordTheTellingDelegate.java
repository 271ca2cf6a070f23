package candour.telling;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/**
 * Records what was told to the police or Children's Services, or why not and with whose agreement (R5.2,
 * R11.7), and lets the concern finish once nobody is left to be told.
 */
@Component("recordTheTelling")
class RecordTheTellingDelegate implements JavaDelegate {

    private static final int SCHEMA_VERSION = 1;

    private final CaseFileRepository cases;
    private final SubmissionRepository submissions;
    private final DecisionRepository decisions;
    private final Clock clock;

    RecordTheTellingDelegate(
            CaseFileRepository cases,
            SubmissionRepository submissions,
            DecisionRepository decisions,
            Clock clock) {
        this.cases = cases;
        this.submissions = submissions;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        String matter = matterOf(execution);
        cases.lock(reference);
        record(reference, matter, execution);
        int open = Telling.openIn(cases.roots(reference), execution.getProcessInstanceId());
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(CaseProcesses.CARRYING_OUT)
                .list()
                .forEach(waiting -> runtime.setVariable(waiting.getId(), Telling.OPEN_TELLINGS, open));
    }

    private void record(String reference, String matter, DelegateExecution execution) {
        List<Submission> answered = answeredIn(execution, reference);
        Submission told = latest(answered, Telling.formOf(matter)).orElseThrow();
        Optional<Submission> lead = "yes".equals(told.answers().get("told"))
                ? Optional.empty()
                : latest(answered, Telling.AGREE_NOT_TO_TELL);
        Submission deciding = lead.orElse(told);
        boolean isTold = "yes".equals(told.answers().get("told"))
                || lead.isPresent() && "told".equals(lead.get().answers().get("leadAgrees"));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("matter", matter);
        content.put(Telling.REPORTED_AT.name(), Telling.REPORTED_AT.in(execution));
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

    /** What was answered in this telling alone: another one, of another danger, may run beside it. */
    private List<Submission> answeredIn(DelegateExecution execution, String reference) {
        Set<String> steps = execution
                .getProcessEngineServices()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .rootProcessInstanceId(execution.getProcessInstanceId())
                .list()
                .stream()
                .map(HistoricTaskInstance::getId)
                .collect(Collectors.toSet());
        return submissions.ofCase(reference).stream()
                .filter(submission -> steps.contains(submission.taskId()))
                .toList();
    }

    private static Optional<Submission> latest(List<Submission> answered, String form) {
        return answered.stream()
                .filter(submission -> submission.form().equals(form))
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
