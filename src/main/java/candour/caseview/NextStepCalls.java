package candour.caseview;

import candour.access.Members;
import candour.access.Members.Member;
import candour.caseview.CaseReaders.Sight;
import candour.caseview.OpenSteps.OpenStep;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells whoever has just finished a step, or raised a concern, what comes next in that case and who has it.
 * It names nobody but the holder of the next step, and to whoever may not read all of the case no step of others; absent and
 * forbidden look the same (R11.8).
 */
@RestController
class NextStepCalls {

    private final SubmissionRepository submissions;
    private final CaseFileRepository cases;
    private final CaseReaders readers;
    private final OpenSteps steps;
    private final Members members;
    private final Clock clock;

    NextStepCalls(
            SubmissionRepository submissions,
            CaseFileRepository cases,
            CaseReaders readers,
            OpenSteps steps,
            Members members,
            Clock clock) {
        this.submissions = submissions;
        this.cases = cases;
        this.readers = readers;
        this.steps = steps;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/cases/after/{taskId}")
    NextStep afterStep(@PathVariable String taskId, Principal principal) {
        Submission sent = submissions
                .ofTask(taskId)
                .filter(submission -> submission.submittedBy().equals(principal.getName()))
                .orElseThrow(CaseDoor::unknown);
        return next(sent.reference(), principal);
    }

    @GetMapping("/cases/after-raising/{reference}")
    NextStep afterRaising(@PathVariable String reference, Principal principal) {
        NextStep next = next(reference, principal);
        // whoever has not raised it may see the case for one step of their own, and not what waits for others
        if (!cases.get(reference).belongsTo(principal.getName())) {
            throw CaseDoor.unknown();
        }
        return next;
    }

    private NextStep next(String reference, Principal principal) {
        CaseFile file = cases.find(reference).orElseThrow(CaseDoor::unknown);
        Member reader = members.find(principal.getName()).orElseThrow(CaseDoor::unknown);
        Sight sight = readers.of(file, reader);
        if (sight == Sight.NOTHING) {
            throw CaseDoor.unknown();
        }
        List<OpenStep> waiting = steps.of(List.of(reference), reader).getOrDefault(reference, List.of()).stream()
                .filter(step -> sight.readsAll() || step.isFor(reader))
                .toList();
        return file.finishedAt() == null
                ? NextStep.of(reference, waiting, reader.userId(), clock.instant())
                : NextStep.none(reference, sight.readsAll(), waiting, reader.userId(), clock.instant());
    }
}
