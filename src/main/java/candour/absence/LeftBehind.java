package candour.absence;

import candour.access.InTheNameOf;
import candour.access.Members;
import candour.access.Members.Member;
import candour.access.PartChanged;
import candour.access.Role;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import candour.lead.GiveBack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Steps of a group do not stay with somebody who is none of its people any more, where nobody could take them and their
 * time may have run out: they go on in the moment an account, a group or an agency is taken from their holder, whoever
 * does it (R5.1, R11.8). A case of one’s own stays, and *Somebody is away* shows the lead that it was left.
 */
@Component
class LeftBehind {

    private static final String KIND = "passed-on";

    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;
    private final Holders holders;
    private final GiveBack giveBack;
    private final Members members;
    private final InTheNameOf inTheNameOf;
    private final TaskService tasks;

    LeftBehind(
            CaseFileRepository cases,
            CaseEntryRepository entries,
            Holders holders,
            GiveBack giveBack,
            Members members,
            InTheNameOf inTheNameOf,
            TaskService tasks) {
        this.cases = cases;
        this.entries = entries;
        this.holders = holders;
        this.giveBack = giveBack;
        this.members = members;
        this.inTheNameOf = inTheNameOf;
        this.tasks = tasks;
    }

    /** Once the engine has written the change and before it counts: both, or neither. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void passOn(PartChanged changed) {
        inTheNameOf.nobody(() -> passOnFrom(changed.userId()));
    }

    /** What was left before the product saw to it, or past it. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void passOnFromAll() {
        holders.ofSteps().forEach(this::passOnFrom);
    }

    private void passOnFrom(String userId) {
        List<Task> theirs = tasks.createTaskQuery().taskAssignee(userId).list();
        Optional<Member> person = theirs.isEmpty() ? Optional.empty() : members.find(userId);
        for (Task step : theirs) {
            String reference = (String) tasks.getVariable(step.getId(), Fact.CASE_REFERENCE.name());
            giveBack.groupOf(step).filter(group -> !mayKeep(person, step, group, reference)).ifPresent(group -> {
                if (reference != null) {
                    cases.lock(reference);
                    entries.append(reference, KIND, Map.of("step", step.getTaskDefinitionKey()));
                }
                giveBack.leftBehind(step, group);
            });
        }
    }

    /** One may be given a step by name that the group cannot have: as one who answers for others, or at worst as whose case it is. */
    private boolean mayKeep(Optional<Member> person, Task step, String group, String reference) {
        Optional<Member> there = person.filter(member -> member.agency().equals(Optional.ofNullable(step.getTenantId())));
        return there.filter(member -> member.groups().contains(group)
                        || Role.ADVISING.stream().anyMatch(member::has)
                        || reference != null && cases.get(reference).belongsTo(member.userId()))
                .isPresent();
    }
}
