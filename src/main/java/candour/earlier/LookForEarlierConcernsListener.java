package candour.earlier;

import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.lead.QuestionOfOtherCases;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Once the people are described, looks for earlier concerns about the same child. What the practitioner may not know of
 * is put to the safeguarding lead beside the case, which goes on: harm must never wait. A case about a colleague is asked
 * about itself, where nobody whom it is about sees the step (R11.3, R11.8).
 */
@Component("lookForEarlierConcerns")
class LookForEarlierConcernsListener implements ExecutionListener {

    private final EarlierConcerns earlier;
    private final WhoMayKnow whoMayKnow;
    private final CaseFileRepository cases;
    private final CaseProcesses processes;
    private final QuestionOfOtherCases question;

    LookForEarlierConcernsListener(
            EarlierConcerns earlier,
            WhoMayKnow whoMayKnow,
            CaseFileRepository cases,
            CaseProcesses processes,
            QuestionOfOtherCases question) {
        this.earlier = earlier;
        this.whoMayKnow = whoMayKnow;
        this.cases = cases;
        this.processes = processes;
        this.question = question;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        String reference = Fact.CASE_REFERENCE.in(execution);
        Predicate<CaseFile> mayKnow = whoMayKnow.of(Fact.PRACTITIONER.in(execution));
        earlier.look(reference, mayKnow);
        boolean isAsked = cases.roots(reference).stream()
                .anyMatch(root -> root.processKey().equals(EarlierProcess.KEY) && root.isOpen());
        if (!isAsked && !earlier.unknownTo(reference, mayKnow).isEmpty()) {
            ask(reference, EarlierProcess.NO_CASE, Fact.HARM.in(execution));
        }
        earlier.toBeAskedInstead(reference, mayKnow).stream()
                .filter(about -> !isAsked(about, reference, execution))
                .forEach(about -> ask(about, reference, Fact.HARM.in(execution)));
    }

    private void ask(String reference, String laterCase, String harm) {
        if (question.canBeAsked(reference, laterCase)) {
            processes.start(EarlierProcess.KEY, reference, harm, Map.of(Fact.LATER_CASE.name(), laterCase));
        } else {
            question.noteThatNobodyIsAsked(reference, laterCase);
        }
    }

    private static boolean isAsked(String reference, String laterCase, DelegateExecution execution) {
        return execution.getProcessEngineServices()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference, EarlierProcess.KEY)
                        .variableValueEquals(Fact.LATER_CASE.name(), laterCase)
                        .count()
                > 0;
    }
}
