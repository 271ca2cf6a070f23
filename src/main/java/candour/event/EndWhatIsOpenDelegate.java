package candour.event;

import candour.casefile.CaseFileRepository;
import candour.casefile.CaseRoot;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.casefile.Transfer;
import candour.engine.Fact;
import candour.outcome.OutcomeGoesBack;
import candour.sharing.KeptBack;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Ends the work on a case that was raised in error, and finds who has got something of it and who waits for an answer
 * (R1.1, R11.8, G4). The case itself is told, and ends as its model says; what runs beside it has no step that could wait
 * for that. What looks at somebody's doing goes on: nobody ends a check of themselves by calling the case a mistake.
 */
@Component("endWhatIsOpen")
class EndWhatIsOpenDelegate implements JavaDelegate {

    /**
     * What is done for the case itself, each by its model, also what another one of these calls. Whatever does not stand here
     * is somebody's to answer, also when the case has ended.
     */
    static final Set<String> WORK_ON_THE_CASE = Set.of(
            "advice",
            "advice-caldicott",
            "advice-lead",
            "advice-manager",
            "advice-named",
            "advice-outside",
            "advice-senior",
            "ask-for-information",
            "consent",
            "information-request",
            "later-review",
            "mash-answer",
            "outcome-for-the-asker",
            "outcome-for-the-raiser",
            "receipt",
            "unsecured-receipt");

    private final CaseFileRepository cases;
    private final KeptBack keptBack;
    private final Course course;
    private final RecipientsToTell recipients;
    private final SubmissionRepository submissions;
    private final OutcomeGoesBack outcome;

    EndWhatIsOpenDelegate(
            CaseFileRepository cases,
            KeptBack keptBack,
            Course course,
            RecipientsToTell recipients,
            SubmissionRepository submissions,
            OutcomeGoesBack outcome) {
        this.cases = cases;
        this.keptBack = keptBack;
        this.course = course;
        this.recipients = recipients;
        this.submissions = submissions;
        this.outcome = outcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        keptBack.note(reference, keptBack.allSteps(reference), KeptBack.Why.RAISED_IN_ERROR);
        course.endIt(reference);
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        cases.roots(reference).stream()
                .filter(CaseRoot::isOpen)
                // what another agency or the board was asked is theirs, and out of reach from here
                .flatMap(root -> runtime.createProcessInstanceQuery().processInstanceId(root.processInstanceId()).list().stream())
                .filter(root -> isWorkOnTheCase(runtime, root))
                .forEach(root -> runtime.deleteProcessInstance(root.getId(), EventProcess.Change.RAISED_IN_ERROR));
        List<Transfer> sent = keptBack.sent(reference);
        recipients.note(reference, EventProcess.CHANGE.in(execution), sent);
        EventProcess.WAS_SENT.set(execution, sent.isEmpty() ? "no" : "yes");
        finish(reference);
        Submission told = submissions.find(UUID.fromString(EventProcess.CHANGE.in(execution))).orElseThrow();
        outcome.afterAnError(reference, Fact.HARM.in(execution), told.submittedBy());
    }

    /** A request has no concern yet whose end would finish it. */
    private void finish(String reference) {
        if (cases.get(reference).finishedAt() == null) {
            cases.finish(reference);
        }
    }

    /** With all that it has called: a check of somebody would go with what called it. */
    private static boolean isWorkOnTheCase(RuntimeService runtime, ProcessInstance one) {
        return WORK_ON_THE_CASE.contains(one.getProcessDefinitionKey())
                && runtime.createProcessInstanceQuery().superProcessInstanceId(one.getId()).list().stream()
                        .allMatch(called -> isWorkOnTheCase(runtime, called));
    }
}
