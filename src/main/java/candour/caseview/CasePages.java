package candour.caseview;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.advice.AdvisersView;
import candour.caseview.CaseReaders.Sight;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ReadLog;
import candour.submission.BritishDate;
import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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
    private final CaseReaders readers;
    private final CaseStory story;
    private final AdvisersView advisersView;
    private final ReadLog reads;
    private final Members members;
    private final TaskService tasks;

    CasePages(
            CaseFileRepository cases,
            CaseReaders readers,
            CaseStory story,
            AdvisersView advisersView,
            ReadLog reads,
            Members members,
            TaskService tasks) {
        this.cases = cases;
        this.readers = readers;
        this.story = story;
        this.advisersView = advisersView;
        this.reads = reads;
        this.members = members;
        this.tasks = tasks;
    }

    /** A case in a list. */
    record Row(String reference, String raised, String practitioner, String state) {}

    @GetMapping("/cases")
    String mine(Principal principal, Model model) {
        Member reader = reader(principal);
        List<CaseFile> found = reader.agency()
                .filter(agency -> reader.groups().contains(Role.LEAD.groupOf(agency)))
                .map(cases::ofAgency)
                .orElseGet(() -> cases.ofUser(reader.userId()));
        model.addAttribute(
                "cases",
                found.stream()
                        .map(file -> new Row(
                                file.reference(),
                                BritishDate.of(file.raisedAt()),
                                story.personName(file.practitioner()),
                                file.finishedAt() == null ? "Open" : "Finished"))
                        .toList());
        return "cases";
    }

    @GetMapping("/cases/{reference}")
    String page(@PathVariable String reference, Principal principal, Model model) {
        show(cases.find(reference).orElseThrow(CasePages::unknown), principal, model);
        return "case";
    }

    @GetMapping("/cases/by-task/{taskId}")
    String besideTask(@PathVariable String taskId, Principal principal, Model model) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw unknown();
        }
        String reference = (String) tasks.getVariable(taskId, "caseReference");
        show(cases.find(reference).orElseThrow(CasePages::unknown), principal, model);
        return "case :: so-far";
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
