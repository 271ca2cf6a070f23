package candour.caseview;

import candour.advice.AskForAdvice;
import candour.advice.AskForAdvice.Desk;
import candour.casefile.CaseFileRepository;
import candour.casefile.SubmissionRepository;
import candour.caseview.OpenSteps.OpenStep;
import candour.submission.Option;
import candour.submission.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for advice from the case page: on an open case, and each adviser once until they answer (R9.7, R11.5). */
@Component
class OpenAdvice {

    private final AskForAdvice advice;
    private final OpenSteps steps;
    private final CaseFileRepository cases;
    private final SubmissionRepository submissions;
    private final TaskService tasks;

    OpenAdvice(
            AskForAdvice advice,
            OpenSteps steps,
            CaseFileRepository cases,
            SubmissionRepository submissions,
            TaskService tasks) {
        this.advice = advice;
        this.steps = steps;
        this.cases = cases;
        this.submissions = submissions;
        this.tasks = tasks;
    }

    /** Whom one can ask and has not asked yet. */
    List<Option> whomToAsk(String reference) {
        return advice.whomToAsk(reference).stream()
                .filter(whom -> stepsOf(reference, whom.value()).isEmpty())
                .toList();
    }

    /** Who was asked and has not answered yet, and until when they will, a sentence each. */
    List<String> asked(String reference) {
        return advice.whomToAsk(reference).stream()
                .flatMap(whom -> stepsOf(reference, whom.value()).stream())
                .map(OpenAdvice::inWords)
                .distinct()
                .toList();
    }

    /**
     * Asks. Whoever asks the same again before it is answered has clicked twice.
     *
     * @return who answers and until when
     * @throws Refused if the case is finished or the same adviser is asked already
     */
    @Transactional
    List<String> ask(String reference, String user, String whom, String question) {
        cases.lock(reference);
        if (cases.get(reference).finishedAt() != null) {
            throw new Refused("This case is finished. If something is new, raise a concern.");
        }
        List<OpenStep> waiting = stepsOf(reference, whom);
        if (waiting.isEmpty()) {
            advice.ask(reference, user, whom, question);
        } else if (!isTheLast(reference, user, whom, question)) {
            throw new Refused(inWords(waiting.get(0)) + " Wait for that answer before you ask again.");
        }
        return stepsOf(reference, whom).stream().map(OpenAdvice::inWords).toList();
    }

    private boolean isTheLast(String reference, String user, String whom, String question) {
        return submissions.ofCase(reference).stream()
                .filter(submission -> submission.form().equals(AskForAdvice.FORM))
                .reduce((earlier, later) -> later)
                .filter(last -> last.submittedBy().equals(user))
                .filter(last -> last.answers().equals(Map.of("whomToAsk", whom, "question", question)))
                .isPresent();
    }

    private List<OpenStep> stepsOf(String reference, String whom) {
        Desk desk = advice.deskOf(reference, whom);
        Set<String> asked = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(desk.process())
                .list()
                .stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
        return steps.of(reference).stream()
                .filter(step -> asked.contains(step.taskId()))
                .filter(step -> desk.person() == null || step.isOf(desk.person()))
                .toList();
    }

    private static String inWords(OpenStep step) {
        String who = Character.toUpperCase(step.holder().charAt(0)) + step.holder().substring(1);
        return step.due() == null
                ? who + " has been asked for advice."
                : who + " has been asked for advice and answers by " + step.until() + ".";
    }
}
