package candour.emergency;

import candour.access.InTheNameOf;
import candour.casefile.EmergencyOpening;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/** What whoever was told of an opening asks about it: a case may be opened by several, and a question is about one (R11.8). */
@Component
class QuestionsAboutAnOpening {

    private final SubmissionRepository submissions;
    private final HistoryService history;
    private final InTheNameOf engine;

    QuestionsAboutAnOpening(SubmissionRepository submissions, HistoryService history, InTheNameOf engine) {
        this.submissions = submissions;
        this.history = history;
        this.engine = engine;
    }

    List<Submission> of(EmergencyOpening opening) {
        Set<String> told = new HashSet<>();
        // whoever looks has no right to the steps of those who were told
        engine.nobody(() -> history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(opening.reference())
                .taskDefinitionKey(EmergencyProcess.READ_WHY)
                .processVariableValueEquals(EmergencyProcess.OPENING.name(), opening.id().toString())
                .list()
                .forEach(step -> told.add(step.getId())));
        return submissions.ofCase(opening.reference()).stream()
                .filter(submission -> told.contains(submission.taskId()))
                .filter(submission -> submission.answers().get("openingQuestion") instanceof String)
                .toList();
    }
}
