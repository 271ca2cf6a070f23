package candour.absence;

import candour.agency.Agencies;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.engine.Fact;
import candour.lead.MoveTheCase;
import candour.submission.Refused;
import candour.training.Refreshers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives everything that somebody has in hand to others, and writes it into each case (R5.1). What the person chosen
 * must not have, because it is about them, goes to the agency's lead or senior manager instead, and nobody is told why
 * (R11.8).
 */
@Component
class StandIn {

    static final String KIND = "stood-in";

    private static final String LEFT = "left";

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final CaseEntryRepository entries;
    private final MoveTheCase move;
    private final Agencies agencies;
    private final Refreshers refreshers;
    private final TaskService tasks;

    StandIn(
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            CaseEntryRepository entries,
            MoveTheCase move,
            Agencies agencies,
            Refreshers refreshers,
            TaskService tasks) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.entries = entries;
        this.move = move;
        this.agencies = agencies;
        this.refreshers = refreshers;
        this.tasks = tasks;
    }

    /** How many cases and single steps somebody has in hand. */
    record InHand(int cases, int steps) {

        boolean isNothing() {
            return cases + steps == 0;
        }
    }

    InHand inHand(String agency, String person) {
        Set<String> own = casesOf(agency, person);
        long others = stepsOf(person).stream()
                .map(this::referenceOf)
                .filter(Objects::nonNull)
                .filter(reference -> !own.contains(reference))
                .count();
        return new InHand(own.size(), (int) others);
    }

    /**
     * @param actor who arranges it, and answers for it
     * @param away whose work it is
     * @param instead who takes it over
     * @param why away or left
     */
    @Transactional
    public void giveOver(String agency, String actor, String away, String instead, String why) {
        for (String reference : casesOf(agency, away)) {
            cases.lock(reference);
            String now = whoMayHave(reference, agency, away, instead, false);
            move.to(reference, now);
            note(reference, actor, away, now, why);
        }
        for (Task step : stepsOf(away)) {
            String reference = referenceOf(step);
            if (reference != null) {
                cases.lock(reference);
            }
            if (isOfAGroup(step)) {
                tasks.setAssignee(step.getId(), null);
            } else if (reference != null) {
                String now = whoMayHave(reference, agency, away, instead, true);
                tasks.setAssignee(step.getId(), now);
                note(reference, actor, away, now, why);
            }
        }
        if (LEFT.equals(why)) {
            refreshers.settle(agency, away);
        }
    }

    /** The open cases this person has in hand, and closed ones of theirs in which a step still waits for them. */
    private Set<String> casesOf(String agency, String person) {
        Set<String> own = new TreeSet<>(cases.openInHandOf(agency, person));
        stepsOf(person).stream()
                .map(this::referenceOf)
                .filter(Objects::nonNull)
                .filter(reference -> cases.get(reference).practitioner().equals(person))
                .forEach(own::add);
        return own;
    }

    private List<Task> stepsOf(String person) {
        return tasks.createTaskQuery().taskAssignee(person).list();
    }

    /** Null for a step that belongs to no case: that is a person’s own, and nobody stands in for it. */
    private String referenceOf(Task step) {
        return (String) tasks.getVariable(step.getId(), Fact.CASE_REFERENCE.name());
    }

    private boolean isOfAGroup(Task step) {
        return tasks.getIdentityLinksForTask(step.getId()).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null);
    }

    /** @param forAnother whether it is a step in somebody else's case: nobody advises on their own */
    private String whoMayHave(String reference, String agency, String away, String instead, boolean forAnother) {
        CaseFile file = cases.get(reference);
        Set<String> concerned = colleagues.of(reference);
        return Stream.concat(
                        Stream.of(instead),
                        Stream.of(agencies.leadOf(agency), agencies.seniorOf(agency)).flatMap(Optional::stream))
                .filter(person -> !person.equals(away) && !concerned.contains(person))
                .filter(person -> !forAnother || !file.belongsTo(person))
                .findFirst()
                .orElseThrow(() -> new Refused("Nobody of your agency can take over everything. Ask your senior manager."));
    }

    private void note(String reference, String actor, String away, String now, String why) {
        entries.append(reference, null, actor, KIND, Map.of("from", away, "to", now, "why", why));
    }
}
