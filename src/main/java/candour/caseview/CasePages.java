package candour.caseview;

import candour.access.Members;
import candour.access.Members.Member;
import candour.advice.AdvisersView;
import candour.caseview.CaseReaders.Sight;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ReadLog;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The case so far: beside a task, and as a page of its own. Absent and forbidden look the same (R11.8). */
@Controller
class CasePages {

    private final CaseFileRepository cases;
    private final SubmissionRepository submissions;
    private final CaseReaders readers;
    private final CaseStory story;
    private final AdvisersView advisersView;
    private final ReadLog reads;
    private final Members members;
    private final TaskService tasks;

    CasePages(
            CaseFileRepository cases,
            SubmissionRepository submissions,
            CaseReaders readers,
            CaseStory story,
            AdvisersView advisersView,
            ReadLog reads,
            Members members,
            TaskService tasks) {
        this.cases = cases;
        this.submissions = submissions;
        this.readers = readers;
        this.story = story;
        this.advisersView = advisersView;
        this.reads = reads;
        this.members = members;
        this.tasks = tasks;
    }

    @GetMapping("/cases/{reference}")
    String page(@PathVariable String reference, Principal principal, Model model) {
        show(cases.find(reference).orElseThrow(CasePages::unknown), principal, model);
        return "case";
    }

    @GetMapping("/cases/by-task/{taskId}")
    String besideTask(@PathVariable String taskId, Principal principal, Model model) {
        show(cases.find(referenceOf(taskId)).orElseThrow(CasePages::unknown), principal, model);
        return "case :: so-far";
    }

    /** Also of a step that was finished while somebody still had it on the screen. */
    private String referenceOf(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() > 0
                ? (String) tasks.getVariable(taskId, "caseReference")
                : submissions.ofTask(taskId).map(Submission::reference).orElseThrow(CasePages::unknown);
    }

    private void show(CaseFile file, Principal principal, Model model) {
        Member reader = reader(principal);
        Sight sight = readers.of(file, reader);
        if (sight == Sight.NOTHING) {
            throw unknown();
        }
        reads.note(file.reference(), reader.userId(), sight == Sight.WHOLE ? "case-so-far" : "case-without-identity");
        model.addAttribute("reference", file.reference());
        model.addAttribute("agency", story.agencyName(file.agency()));
        model.addAttribute("practitioner", story.personName(file.practitioner()));
        model.addAttribute("finished", file.finishedAt() != null);
        model.addAttribute("whole", sight == Sight.WHOLE);
        model.addAttribute("chapters", sight == Sight.WHOLE ? story.of(file.reference()) : List.of());
        model.addAttribute(
                "known", sight == Sight.WITHOUT_IDENTITY ? advisersView.of(file.reference()) : List.of());
    }

    private Member reader(Principal principal) {
        return members.find(principal.getName()).orElseThrow(CasePages::unknown);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
