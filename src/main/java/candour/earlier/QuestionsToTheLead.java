package candour.earlier;

import candour.casefile.CaseMatch;
import candour.casefile.CaseMatchRepository;
import candour.engine.CaseProcesses;
import candour.engine.EarlierRounds;
import candour.engine.Fact;
import candour.lead.QuestionOfOtherCases;
import java.util.List;
import java.util.Map;
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

    private final WhatIsAsked whatIsAsked;
    private final CaseMatchRepository matches;
    private final QuestionOfOtherCases question;
    private final CaseProcesses processes;
    private final EarlierRounds rounds;
    private final TaskService tasks;

    QuestionsToTheLead(
            WhatIsAsked whatIsAsked,
            CaseMatchRepository matches,
            QuestionOfOtherCases question,
            CaseProcesses processes,
            EarlierRounds rounds,
            TaskService tasks) {
        this.whatIsAsked = whatIsAsked;
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
        if (!whatIsAsked.of(reference, laterCase).isEmpty() && question.canBeAsked(reference, laterCase)) {
            processes.start(EarlierProcess.KEY, reference, harm, Map.of(Fact.LATER_CASE.name(), laterCase));
        } else {
            question.noteThatNobodyIsAsked(reference, laterCase);
        }
    }

    /** Once this case turns out to be about a colleague: what other cases ask about it is asked in this one from now on, or ends. */
    public void askAgain(String reference, String harm) {
        matches.lock(reference);
        matches.ofCase(reference).stream()
                .filter(match -> match.sameChild() == null)
                .forEach(match -> openIn(match.other().reference()).forEach(step -> askAgain(reference, match, step, harm)));
    }

    /** @param match this case with the other one, in which the step waits */
    private void askAgain(String reference, CaseMatch match, Task step, String harm) {
        String other = match.other().reference();
        String laterCase = laterCaseOf(step);
        boolean wasHereBefore = match.reference().equals(other);
        if (!wasHereBefore && laterCase.equals(reference)) {
            endIfItShowsNothing(step);
        } else if (wasHereBefore && laterCase.equals(EarlierProcess.NO_CASE)) {
            if (whatIsAsked.of(other, laterCase).isEmpty()) {
                rounds.endIn(step.getProcessInstanceId());
            }
            ask(reference, other, harm);
        }
    }

    /** The cases keep that it was not asked. */
    @Transactional
    public void endIfItShowsNothing(Task step) {
        String reference = (String) tasks.getVariable(step.getId(), Fact.CASE_REFERENCE.name());
        String laterCase = laterCaseOf(step);
        if (whatIsAsked.of(reference, laterCase).isEmpty()) {
            rounds.endIn(step.getProcessInstanceId());
            question.noteThatNobodyIsAsked(reference, laterCase);
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
        Object later = tasks.getVariable(step.getId(), Fact.LATER_CASE.name());
        return later == null ? EarlierProcess.NO_CASE : (String) later;
    }
}
