package candour.absence;

import candour.access.Members;
import candour.access.NamedPeople;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.casefile.CaseMatchRepository;
import candour.casefile.ColleagueRepository;
import candour.lead.GiveBack;
import candour.lead.MoveTheCase;
import candour.lead.SecondPerson;
import candour.lead.StepTimer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives everything that somebody has in hand to others, and writes it into each case (R5.1). What the person chosen
 * must not have, because it is about them, goes to the agency's lead or senior manager instead, and nobody is told why
 * (R11.8).
 *
 * <p>Whoever arranges it neither counts nor moves a case about themselves, and moves no step that is a check on them. That
 * leaves nothing lying: such a case stays for whoever else may arrange it, the deadline of each of its steps brings in the
 * lead or the second person, and one that had run out begins anew.
 */
@Component
class StandIn {

    private final CaseFileRepository cases;
    private final CaseMatchRepository matches;
    private final ColleagueRepository colleagues;
    private final CaseEntryRepository entries;
    private final MoveTheCase move;
    private final GiveBack giveBack;
    private final StepTimer timer;
    private final SecondPerson secondPerson;
    private final NamedPeople named;
    private final Members members;
    private final RuntimeService runtime;
    private final TaskService tasks;

    StandIn(
            CaseFileRepository cases,
            CaseMatchRepository matches,
            ColleagueRepository colleagues,
            CaseEntryRepository entries,
            MoveTheCase move,
            GiveBack giveBack,
            StepTimer timer,
            SecondPerson secondPerson,
            NamedPeople named,
            Members members,
            RuntimeService runtime,
            TaskService tasks) {
        this.cases = cases;
        this.matches = matches;
        this.colleagues = colleagues;
        this.entries = entries;
        this.move = move;
        this.giveBack = giveBack;
        this.timer = timer;
        this.secondPerson = secondPerson;
        this.named = named;
        this.members = members;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** How many cases and single steps somebody has in hand. */
    record InHand(int cases, int steps) {

        boolean isNothing() {
            return cases + steps == 0;
        }
    }

    /** @param actor whoever looks, who learns nothing of a case about themselves */
    InHand inHand(String agency, String person, String actor) {
        Set<String> aboutTheActor = colleagues.casesAbout(actor);
        Set<String> own = casesOf(agency, person, aboutTheActor);
        long others = othersOf(agency, person).stream()
                .map(this::referenceOf)
                .filter(Objects::nonNull)
                .filter(reference -> !own.contains(reference) && !aboutTheActor.contains(reference))
                .count();
        return new InHand(own.size(), (int) others);
    }

    /**
     * What somebody else finishes or takes in the same moment is left to them, and the rest is given over.
     *
     * @param actor who arranges it, and answers for it
     * @param away whose work it is
     * @param instead who takes it over
     * @param why away or left
     * @return how many cases and steps were not theirs any more
     * @throws org.camunda.bpm.engine.ProcessEngineException if a step changed while it was given over: then nothing is
     */
    @Transactional
    public int giveOver(String agency, String actor, String away, String instead, String why) {
        Set<String> own = casesOf(agency, away, colleagues.casesAbout(actor));
        List<Task> others = othersOf(agency, away).stream().filter(step -> !isOf(own, step)).toList();
        hold(agency, own, others);
        int notTheirs = (int) others.stream().filter(step -> !isStillSo(step)).count();
        for (String reference : own) {
            if (cases.get(reference).practitioner().equals(away)) {
                String now = whoTakes(reference, agency, away, instead, SecondPerson.ANY_STEP, person -> true);
                move.to(reference, now);
                note(reference, actor, away, now, why);
            } else {
                notTheirs++;
            }
        }
        for (Task step : othersOf(agency, away)) {
            String reference = referenceOf(step);
            if (giveBack.isCheckOn(step, actor)) {
                timer.runAgain(step);
            } else if (reference == null || !cases.get(reference).practitioner().equals(away)) {
                // else the case came to them in this moment, and its steps stay with it
                giveOver(step, reference, agency, away, instead)
                        .filter(now -> !now.equals(away))
                        .filter(now -> reference != null && cases.get(reference).agency().equals(agency))
                        .ifPresent(now -> note(reference, actor, away, now, why, step));
            }
        }
        return notTheirs;
    }

    /**
     * All of them before any is given over, in the same order by everybody, and after them the turn of the agency, as whoever works on
     * one of them takes it: whoever has that waits for no case, and so nobody waits in a circle. What comes to them in another case
     * since then is held by the turn alone.
     */
    private void hold(String agency, Set<String> own, List<Task> others) {
        Set<String> all = new TreeSet<>(own);
        others.stream().map(this::referenceOf).filter(Objects::nonNull).forEach(all::add);
        all.forEach(cases::lock);
        matches.lockIn(agency);
    }

    private boolean isOf(Set<String> own, Task step) {
        String reference = referenceOf(step);
        return reference != null && own.contains(reference);
    }

    private boolean isStillSo(Task step) {
        Task now = tasks.createTaskQuery().taskId(step.getId()).singleResult();
        return now != null && Objects.equals(now.getAssignee(), step.getAssignee());
    }

    /** @return who has the step by name now */
    private Optional<String> giveOver(Task step, String reference, String agency, String away, String instead) {
        Optional<String> group = giveBack.groupOf(step);
        if (group.isPresent()) {
            return giveBack.give(step, group.get(), away);
        }
        if (reference == null) {
            return Optional.empty();
        }
        // nobody advises on their own case or on what they wrote, or answers for an opening of their own;
        // nor has anybody such a step who answers for nothing
        String now = whoTakes(
                reference,
                agency,
                away,
                instead,
                step.getTaskDefinitionKey(),
                person -> !giveBack.isCheckOn(step, person) && giveBack.mayTake(step, person));
        if (!giveBack.mayTake(step, now)) {
            // nobody else may, and they may come back
            timer.runAgain(step);
            return Optional.empty();
        }
        giveBack.to(step, now);
        return Optional.of(now);
    }

    /** The open cases this person has in hand, and closed ones of theirs in which a step still waits for them. */
    private Set<String> casesOf(String agency, String person, Set<String> leftOut) {
        Set<String> own = new TreeSet<>(cases.openInHandOf(agency, person));
        stepsOf(agency, person).stream()
                .map(this::referenceOf)
                .filter(Objects::nonNull)
                .filter(reference -> cases.get(reference).practitioner().equals(person))
                .forEach(own::add);
        own.removeAll(leftOut);
        return own;
    }

    /** What somebody has in hand from another agency, for which they worked before, is not this one’s to see or to give. */
    private List<Task> stepsOf(String agency, String person) {
        return tasks.createTaskQuery().taskAssignee(person).tenantIdIn(agency).list();
    }

    /** What they have in hand, and what a decision waits for where only they could have taken it: nobody else is of the group. */
    private List<Task> othersOf(String agency, String person) {
        List<String> alone = members.find(person).stream()
                .flatMap(member -> member.groups().stream())
                .filter(group -> members.ofGroup(group).equals(List.of(person)))
                .toList();
        Stream<Task> untaken = alone.isEmpty()
                ? Stream.empty()
                : tasks.createTaskQuery().taskUnassigned().taskCandidateGroupIn(alone).tenantIdIn(agency).list().stream()
                        .filter(giveBack::isWaitedFor);
        return Stream.concat(stepsOf(agency, person).stream(), untaken).toList();
    }

    /** Null for a step that belongs to no case: that is a person’s own, and nobody stands in for it. Null, too, for one that has gone. */
    private String referenceOf(Task step) {
        ProcessInstance instance =
                runtime.createProcessInstanceQuery().processInstanceId(step.getProcessInstanceId()).singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }

    private String whoTakes(
            String reference, String agency, String away, String instead, String step, Predicate<String> may) {
        Set<String> concerned = colleagues.of(reference);
        return Stream.concat(Stream.of(instead), named.answering(agency).stream())
                .filter(person -> !person.equals(away) && !concerned.contains(person))
                .filter(may)
                .findFirst()
                .orElseGet(() -> secondPerson.insteadOfThem(reference, away, step));
    }

    private void note(String reference, String actor, String away, String now, String why) {
        entries.append(reference, null, actor, CaseEntry.STOOD_IN, Map.of("from", away, "to", now, "why", why));
    }

    /** Which step it was says who may read of it. */
    private void note(String reference, String actor, String away, String now, String why, Task step) {
        entries.append(
                reference,
                null,
                actor,
                CaseEntry.STOOD_IN,
                Map.of("from", away, "to", now, "why", why, "step", step.getTaskDefinitionKey()));
    }
}
