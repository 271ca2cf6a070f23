package candour.caseview;

import candour.attachment.Attachments;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import java.security.Principal;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
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

    CasePages(
            SubmissionRepository submissions,
            CaseDoor door,
            CasePage page,
            Attachments attachments,
            TaskService tasks) {
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
        return page.showBesideTask(door.open(referenceOf(taskId), principal), model);
    }

    /** Also of a step that was finished while somebody still had it on the screen. */
    private String referenceOf(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() > 0
                ? (String) tasks.getVariable(taskId, "caseReference")
                : submissions.ofTask(taskId).map(Submission::reference).orElseThrow(CaseDoor::unknown);
    }
}
