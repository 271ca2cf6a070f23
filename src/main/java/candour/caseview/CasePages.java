package candour.caseview;

import candour.access.InTheNameOf;
import candour.access.Members;
import candour.attachment.Attachments;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.earlier.EarlierProcess;
import java.security.Principal;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The case so far: beside a task, and as a page of its own. */
@Controller
class CasePages {

    private final SubmissionRepository submissions;
    private final CaseDoor door;
    private final CasePage page;
    private final Attachments attachments;
    private final TaskService tasks;
    private final Members members;
    private final InTheNameOf engine;

    CasePages(
            SubmissionRepository submissions,
            CaseDoor door,
            CasePage page,
            Attachments attachments,
            TaskService tasks,
            Members members,
            InTheNameOf engine) {
        this.members = members;
        this.engine = engine;
        this.submissions = submissions;
        this.door = door;
        this.page = page;
        this.attachments = attachments;
        this.tasks = tasks;
    }

    @GetMapping("/cases/{reference}")
    String page(
            @PathVariable String reference,
            @RequestParam(name = UploadLimit.TOO_LARGE, required = false) String tooLarge,
            Principal principal,
            Model model) {
        return page.show(
                door.open(reference, principal),
                tooLarge == null ? Map.of() : Map.of("file", attachments.tooLarge()),
                Map.of(),
                model);
    }

    @GetMapping("/cases/by-task/{taskId}")
    String besideTask(@PathVariable String taskId, Principal principal, Model model) {
        return page.showBesideTask(door.open(referenceOf(taskId, principal.getName()), principal), model);
    }

    /** Also of a step that was finished while somebody still had it on the screen; of one about other cases for whoever had it alone. */
    private String referenceOf(String taskId, String reader) {
        Task open = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (open == null) {
            return submissions.ofTask(taskId)
                    .filter(answered -> answered.submittedBy().equals(reader) || !isOfOtherCases(answered.form()))
                    .map(Submission::reference)
                    .orElseThrow(CaseDoor::unknown);
        }
        if (isOfOtherCases(open.getTaskDefinitionKey()) && !sees(reader, taskId)) {
            throw CaseDoor.unknown();
        }
        return (String) tasks.getVariable(taskId, "caseReference");
    }

    private static boolean isOfOtherCases(String step) {
        return step.equals(EarlierProcess.LINK_EARLIER_CASES);
    }

    private boolean sees(String reader, String taskId) {
        return members.find(reader)
                .filter(member -> engine.ask(member, () -> tasks.createTaskQuery().taskId(taskId).count()) > 0)
                .isPresent();
    }
}
