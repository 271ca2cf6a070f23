package candour.absence;

import candour.absence.Holders.Holder;
import candour.access.InTheNameOf;
import candour.access.Members;
import candour.access.Members.Member;
import candour.access.NamedPeople;
import candour.access.PartLost;
import candour.access.Role;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import candour.engine.StepGiven;
import candour.lead.AnotherAdviser;
import candour.lead.GiveBack;
import candour.lead.SecondPerson;
import candour.lead.StepsByName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Steps that are not their own do not stay with somebody who is none of those people any more, where nobody could take them and their
 * time may have run out: they go on as soon as an account, a group or an agency is taken from their holder, whoever does
 * it (R5.1, R11.8). A case of one’s own stays, and *Somebody is away* shows the lead that it was left.
 */
@Component
class LeftBehind {

    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

    private static final String KIND = "passed-on";
    private static final int TRIES = 3;

    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;
    private final Holders holders;
    private final GiveBack giveBack;
    private final AnotherAdviser anotherAdviser;
    private final Members members;
    private final NamedPeople named;
    private final SecondPerson secondPerson;
    private final StepsByName stepsByName;
    private final InTheNameOf inTheNameOf;
    private final TaskService tasks;
    private final TransactionTemplate byItself;

    LeftBehind(
            CaseFileRepository cases,
            CaseEntryRepository entries,
            Holders holders,
            GiveBack giveBack,
            AnotherAdviser anotherAdviser,
            Members members,
            NamedPeople named,
            SecondPerson secondPerson,
            StepsByName stepsByName,
            InTheNameOf inTheNameOf,
            TaskService tasks,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.entries = entries;
        this.holders = holders;
        this.giveBack = giveBack;
        this.anotherAdviser = anotherAdviser;
        this.members = members;
        this.named = named;
        this.secondPerson = secondPerson;
        this.stepsByName = stepsByName;
        this.inTheNameOf = inTheNameOf;
        this.tasks = tasks;
        this.byItself = new TransactionTemplate(transactions);
        this.byItself.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Afterwards, since nothing that waits may keep a part from being taken away. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void passOn(PartLost lost) {
        inTheNameOf.nobody(() -> {
            passOn(lost.userId(), lost.group());
            askAnewWhereNobodyIsLeft(lost.group());
            nameSomebodyWhereNobodyIsLeft(lost.group());
        });
    }

    /** Whoever lost it while they were asked: what was not there yet could not go on with it. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void passOn(StepGiven given) {
        if (StepsByName.OF_WHOEVER_ANSWERS.contains(given.step()) && !mayHaveNow(given)) {
            inTheNameOf.nobody(() -> passOn(given.taskId(), given.to(), null));
        }
    }

    private boolean mayHaveNow(StepGiven given) {
        return byItself.execute(status -> stepsByName.mayHave(given.step(), given.reference(), given.agency(), given.to()));
    }

    /** What was left before the product saw to it, or past it; of what is had by name each step is asked about by itself. */
    @EventListener(ApplicationReadyEvent.class)
    void passOnFromAll() {
        Stream<String> left = holders.ofSteps().stream()
                .filter(holder -> !named.worksAt(holder.agency(), holder.userId()))
                .map(Holder::userId);
        Stream<String> byName = byItself.execute(status -> tasks.createTaskQuery()
                .taskAssigned()
                .taskDefinitionKeyIn(StepsByName.OF_WHOEVER_ANSWERS.toArray(String[]::new))
                .list()
                .stream()
                .map(Task::getAssignee));
        Stream.concat(left, byName).distinct().forEach(userId -> passOn(userId, null));
        askAnewWhereNobodyIsLeft(null);
        nameSomebodyWhereNobodyIsLeft(null);
    }

    /**
     * Advice that nobody has taken, where those who could are all gone.
     *
     * @param group of whom it was asked, or null for any
     */
    private void askAnewWhereNobodyIsLeft(String group) {
        byItself.execute(status -> anotherAdviser.untakenOf(group).map(Task::getId).toList())
                .forEach(stepId -> eachByItself(() -> nobodyLeftFor(stepId), this::askAnew));
    }

    private Optional<Task> nobodyLeftFor(String stepId) {
        return untaken(stepId).filter(anotherAdviser::isNobodyLeftFor);
    }

    /**
     * Anything else that a decision waits for and nobody has taken: nobody would see it before its time has run out. What is for the lead
     * is not named to anybody so soon: who has it by name reads the case, and the next lead may come in a minute.
     *
     * @param lost whose it was, in which those who are left may not answer either; or null for any that is empty
     */
    private void nameSomebodyWhereNobodyIsLeft(String lost) {
        byItself.execute(status -> (lost == null ? members.groupsOfNobody().stream() : Stream.of(lost))
                        .flatMap(this::untakenOf)
                        .map(Task::getId)
                        .toList())
                .forEach(stepId -> eachByItself(() -> untaken(stepId), this::nameSomebody));
    }

    private Stream<Task> untakenOf(String group) {
        return tasks.createTaskQuery().taskUnassigned().taskCandidateGroup(group).list().stream()
                .filter(step -> !anotherAdviser.isAskedIn(step) && giveBack.isWaitedFor(step));
    }

    private Optional<Task> untaken(String stepId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(stepId).taskUnassigned().singleResult());
    }

    private void nameSomebody(Task step) {
        if (giveBack.groupOf(step).flatMap(group -> giveBack.give(step, group, null)).isPresent()) {
            note(step, fileOf(step));
        }
    }

    private static boolean answers(Member member) {
        return Role.ADVISING.stream().anyMatch(member::has);
    }

    private void passOn(String userId, String lostGroup) {
        List<String> theirs = byItself.execute(status ->
                tasks.createTaskQuery().taskAssignee(userId).list().stream().map(Task::getId).toList());
        theirs.forEach(step -> passOn(step, userId, lostGroup));
    }

    private void passOn(String stepId, String userId, String lostGroup) {
        eachByItself(() -> held(stepId, userId), step -> passOn(step, lostGroup));
    }

    /** Whatever goes wrong: it stops no other, no start and nobody who takes a part away. */
    private void eachByItself(Supplier<Optional<Task>> left, Consumer<Task> passOn) {
        for (int tries = 1; tries <= TRIES; tries++) {
            try {
                byItself.executeWithoutResult(status -> {
                    left.get().map(this::referenceOf).ifPresent(cases::lock);
                    left.get().ifPresent(passOn);
                });
                return;
            } catch (RuntimeException failure) {
                LOG.warn("A step that somebody left behind could not be passed on: {}", failure.getClass().getName());
            }
        }
    }

    private Optional<Task> held(String stepId, String userId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(stepId).taskAssignee(userId).singleResult());
    }

    /** Null for a step of no case. */
    private String referenceOf(Task step) {
        return (String) tasks.getVariable(step.getId(), Fact.CASE_REFERENCE.name());
    }

    private void passOn(Task step, String lostGroup) {
        CaseFile file = fileOf(step);
        Optional<Member> there = members.find(step.getAssignee())
                .filter(member -> member.agency().equals(Optional.ofNullable(step.getTenantId())));
        if (passOn(step, file, there, lostGroup)) {
            note(step, file);
        }
    }

    private void askAnew(Task step) {
        CaseFile file = fileOf(step);
        anotherAdviser.insteadOfWhoeverHas(step);
        note(step, file);
    }

    /** Null for a step of no case. */
    private CaseFile fileOf(Task step) {
        return Optional.ofNullable(referenceOf(step)).map(cases::get).orElse(null);
    }

    /** Who works where is told in no other agency. */
    private void note(Task step, CaseFile file) {
        if (file != null && file.agency().equals(step.getTenantId())) {
            entries.append(file.reference(), KIND, Map.of("step", step.getTaskDefinitionKey()));
        }
    }

    private boolean passOn(Task step, CaseFile file, Optional<Member> there, String lostGroup) {
        boolean answersNoMore = there.filter(LeftBehind::answers).isEmpty()
                && Role.ofGroup(lostGroup).filter(Role.ADVISING::contains).isPresent();
        Optional<String> group = giveBack.groupOf(step);
        boolean hasNoPart = group.map(one -> isLeft(there, one, lostGroup, answersNoMore)).orElse(there.isEmpty() || answersNoMore);
        return group.isPresent() && !anotherAdviser.isAskedIn(step)
                ? hasNoPart && giveBack.leftBehind(step, group.get())
                : file != null && passOn(step, file, there.isPresent(), hasNoPart);
    }

    /** Others may have been given it by name because the group could not have it: they keep it while they answer for something. */
    private static boolean isLeft(Optional<Member> there, String group, String lostGroup, boolean answersNoMore) {
        return there.isEmpty() || (group.equals(lostGroup) || answersNoMore) && !there.get().groups().contains(group);
    }

    /** What somebody was asked by name, an advice say; what is theirs because the case is goes with the case. */
    private boolean passOn(Task step, CaseFile file, boolean isThere, boolean hasNoPart) {
        String gone = step.getAssignee();
        boolean isTheirs = StepsByName.OF_WHOEVER_ANSWERS.contains(step.getTaskDefinitionKey())
                // whoever has the case knows of it, and tells it where nobody else was left
                ? isThere && file.practitioner().equals(gone) && !anotherAdviser.isAskedIn(step)
                : file.belongsTo(gone);
        boolean stays = !hasNoPart && mayHave(step, file, gone);
        if (stays || isTheirs || !file.agency().equals(step.getTenantId())) {
            return false;
        }
        if (anotherAdviser.isAskedIn(step)) {
            anotherAdviser.insteadOfWhoeverHas(step);
            return true;
        }
        String next = secondPerson.insteadOfThem(file.reference(), gone, step.getTaskDefinitionKey());
        // where nobody answers for anything, one who does not is as good as the next
        if (gone.equals(next) || isThere && !mayHave(step, file, next)) {
            return false;
        }
        giveBack.to(step, next);
        return true;
    }

    private boolean mayHave(Task step, CaseFile file, String person) {
        return stepsByName.mayHave(step.getTaskDefinitionKey(), file.reference(), file.agency(), person);
    }
}
