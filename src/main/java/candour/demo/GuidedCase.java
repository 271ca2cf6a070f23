package candour.demo;

import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds the case that somebody leads by the guide: the last one that its raiser began by hand as the guide does. */
@Component
@Profile("demo")
class GuidedCase {

    private final Guide guide;
    private final AllCases allCases;
    private final CaseFileRepository cases;
    private final SubmissionRepository submissions;
    private final TaskService tasks;

    GuidedCase(
            Guide guide,
            AllCases allCases,
            CaseFileRepository cases,
            SubmissionRepository submissions,
            TaskService tasks) {
        this.guide = guide;
        this.allCases = allCases;
        this.cases = cases;
        this.submissions = submissions;
        this.tasks = tasks;
    }

    /**
     * Where a case stands.
     *
     * @param sent the forms that were filled in
     * @param open the steps that wait, each with the id of its task
     * @param aside what else waits that the guide does not speak of, in words
     */
    record Standing(String reference, Set<String> sent, Map<String, String> open, List<String> aside) {

        boolean isDone(String step) {
            return sent.contains(step) && !open.containsKey(step);
        }
    }

    /** Empty where nobody has begun yet. */
    Optional<Standing> now() {
        String raiser = guide.raiser().id();
        String begins = guide.legs().get(0).step();
        return cases.raisedBy(raiser).stream()
                .filter(file -> allCases.isByHand(file.reference()))
                .map(CaseFile::reference)
                .filter(reference -> submissions.ofCase(reference).stream().anyMatch(sent -> sent.form().equals(begins)))
                .findFirst()
                .map(this::standing);
    }

    private Standing standing(String reference) {
        Set<String> steps = guide.legs().stream().map(Guide.Leg::step).collect(Collectors.toSet());
        List<Task> waiting = tasks.createTaskQuery().processInstanceBusinessKey(reference).list();
        return new Standing(
                reference,
                submissions.ofCase(reference).stream().map(Submission::form).collect(Collectors.toSet()),
                waiting.stream()
                        .filter(task -> steps.contains(task.getTaskDefinitionKey()))
                        .collect(Collectors.toMap(Task::getTaskDefinitionKey, Task::getId, (one, other) -> one)),
                waiting.stream()
                        .filter(task -> !steps.contains(task.getTaskDefinitionKey()))
                        .map(task -> task.getName().split(" · ")[0])
                        .toList());
    }
}
