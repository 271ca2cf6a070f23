package candour.earlier;

import candour.casefile.CaseMatchRepository;
import candour.engine.CaseProcesses;
import candour.engine.EarlierRounds;
import candour.engine.Fact;
import candour.lead.QuestionOfOtherCases;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the questions about other cases, and ends those that show nothing any more. A case may turn out to be about a colleague: then
 * it is asked about in no other case, and a question that shows it stays only where nobody sees the question whom it is about
 * (R11.3, R11.8, ADR 19).
 */
@Component
public class QuestionsToTheLead {

    private final EarlierConcerns earlier;
    private final CaseMatchRepository matches;
    private final QuestionOfOtherCases question;
    private final CaseProcesses processes;
    private final EarlierRounds rounds;
    private final TaskService tasks;

    QuestionsToTheLead(
            EarlierConcerns earlier,
            CaseMatchRepository matches,
            QuestionOfOtherCases question,
            CaseProcesses processes,
            EarlierRounds rounds,
            TaskService tasks) {
        this.earlier = earlier;
        this.matches = matches;
        this.question = question;
        this.processes = processes;
        this.rounds = rounds;
        this.tasks = tasks;
    }

    /** @param laterCase the one other case that it shows, or empty where it shows earlier ones */
    void ask(String reference, String laterCase, String harm) {
        if (openIn(reference).stream().anyMatch(step -> laterCaseOf(step).equals(laterCase))) {
            return;
        }
        if (!earlier.asked(reference, laterCase).isEmpty() && question.canBeAsked(reference, laterCase)) {
            processes.start(EarlierProcess.KEY, reference, harm, Map.of(Fact.LATER_CASE.name(), laterCase));
        } else {
            question.noteThatNobodyIsAsked(reference, laterCase);
        }
    }

    /** Once this case turns out to be about a colleague: what other cases ask about it is asked in this one from now on, or ends. */
    public void askAgain(String reference, String harm) {
        matches.lock(reference);
        matches.ofCase(reference).stream()
                .map(match -> match.other().reference())
                .distinct()
                .forEach(other -> openIn(other).forEach(step -> settle(step, reference::equals, harm)));
    }

    /** The same of all that this step asks about. */
    @Transactional
    public void askAgain(Task step) {
        matches.lock(fact(step, Fact.CASE_REFERENCE));
        settle(step, anyCase -> true, fact(step, Fact.HARM));
    }

    /**
     * What a step asks about and does not show, because it is about a colleague, is asked in that case; a step that shows nothing ends.
     *
     * @param which of the cases about a colleague
     */
    private void settle(Task step, Predicate<String> which, String harm) {
        String reference = fact(step, Fact.CASE_REFERENCE);
        String laterCase = laterCaseOf(step);
        boolean showsOne = !laterCase.equals(EarlierProcess.NO_CASE);
        if (earlier.asked(reference, laterCase).isEmpty()) {
            rounds.endIn(step.getProcessInstanceId());
            if (showsOne) {
                question.noteThatNobodyIsAsked(reference, laterCase);
            }
        }
        if (!showsOne) {
            earlier.toBeAskedInstead(reference).stream().filter(which).forEach(about -> ask(about, reference, harm));
        }
    }

    List<Task> open() {
        return tasks.createTaskQuery().taskDefinitionKey(EarlierProcess.LINK_EARLIER_CASES).list();
    }

    private List<Task> openIn(String reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(EarlierProcess.LINK_EARLIER_CASES)
                .list()
                .stream()
                .filter(step -> !EarlierRounds.hasJustEnded(step))
                .toList();
    }

    private String laterCaseOf(Task step) {
        String later = fact(step, Fact.LATER_CASE);
        return later == null ? EarlierProcess.NO_CASE : later;
    }

    private String fact(Task step, Fact fact) {
        return (String) tasks.getVariable(step.getId(), fact.name());
    }
}
