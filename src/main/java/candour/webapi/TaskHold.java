package candour.webapi;

import candour.access.InTheNameOf;
import candour.access.Members;
import candour.access.Members.Member;
import candour.casefile.ColleagueRepository;
import candour.engine.Fact;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Who holds a task: only that person finishes it or puts it back (A11, T08). */
@Component
class TaskHold {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM", Locale.UK);

    /** What the engine keeps of a task that somebody finished; others were ended by an event. */
    private static final String DONE = TaskEntity.DELETE_REASON_COMPLETED;

    private static final String STILL_HERE = " Your words are still here: copy what you need.";

    /** Steps that are a check on the lead are left by them where they are. */
    private static final String GIVEN_BY_NAME = "This step was given to you by name. If you cannot do it, your safeguarding lead can give "
            + "it to somebody else, unless it looks at what they did themselves. Somebody else is brought in once its time has run out.";

    private static final String YOURS_UNTIL_ITS_TIME_IS_UP = "This step was given to you by name, and nobody can give it to somebody else. "
            + "If you cannot do it, somebody else is brought in once its time has run out.";

    private final TaskService tasks;
    private final HistoryService history;
    private final InTheNameOf engine;
    private final Members members;
    private final ColleagueRepository colleagues;
    private final Clock clock;

    TaskHold(
            TaskService tasks,
            HistoryService history,
            InTheNameOf engine,
            Members members,
            ColleagueRepository colleagues,
            Clock clock) {
        this.clock = clock;
        this.tasks = tasks;
        this.history = history;
        this.engine = engine;
        this.members = members;
        this.colleagues = colleagues;
    }

    /** What stands in the way of this person finishing the task or putting it back. */
    Optional<Refusal> obstacleToWork(String taskId, String userId) {
        return obstacle(taskId, userId, holder -> holder == null ? Refusal.notTaken() : heldBy(holder))
                .map(refusal -> refusal.status() == 409 ? refusal.with(STILL_HERE) : refusal);
    }

    /** What stands in the way of this person taking the task. */
    Optional<Refusal> obstacleToTaking(String taskId, String userId) {
        return obstacle(taskId, userId, holder -> holder == null ? null : heldBy(holder));
    }

    /** What stands in the way of this person seeing the task. */
    Optional<Refusal> obstacleToReading(String taskId, String userId) {
        return obstacle(taskId, userId, holder -> null);
    }

    /** @param heldOtherwise what to say where the task is there, and nobody (null) or somebody else has it */
    private Optional<Refusal> obstacle(String taskId, String userId, Function<String, Refusal> heldOtherwise) {
        Member person = members.find(userId).orElse(null);
        if (person == null) {
            return Optional.of(Refusal.unknown());
        }
        Optional<Task> task = readable(taskId, person);
        if (task.isEmpty()) {
            return Optional.of(endedOrUnknown(taskId, person));
        }
        String holder = task.get().getAssignee();
        return person.userId().equals(holder) ? Optional.empty() : Optional.ofNullable(heldOtherwise.apply(holder));
    }

    private Refusal heldBy(String userId) {
        return Refusal.stale(members.find(userId).map(Member::name).orElse("Somebody else") + " has this step now.");
    }

    /**
     * A task that nobody else could take would be nobody's. Nor does one go to a group that somebody else was given by name
     * instead: the case may be about all of them.
     */
    Optional<Refusal> obstacleToPuttingBack(String taskId, String userId) {
        // asked before, lest a task that is finished in this moment seems to be nobody else's
        List<String> groups = groupsOf(taskId);
        return obstacleToWork(taskId, userId).or(() -> {
            if (groups.isEmpty()) {
                return Optional.of(alone(whyTheyAloneHave(taskId, userId)));
            }
            boolean isOne = groups.stream().anyMatch(group -> members.ofGroup(group).contains(userId));
            return isOne ? Optional.empty() : Optional.of(alone(givenByName(userId)));
        });
    }

    /** A step goes with its case only where it is for whoever has the case: an adviser who was asked by name keeps theirs. */
    private String whyTheyAloneHave(String taskId, String userId) {
        TaskQuery theirs = tasks.createTaskQuery().taskId(taskId).processVariableValueEquals(Fact.PRACTITIONER.name(), userId);
        if (theirs.count() == 0) {
            return givenByName(userId);
        }
        boolean ofACase = theirs.processInstanceBusinessKeyLike("%").count() > 0;
        return ofACase ? "This step is yours alone. Ask your manager to hand the case over." : "This step is yours alone.";
    }

    private String givenByName(String userId) {
        return members.find(userId).filter(Member::canBeStoodInFor).isPresent() ? GIVEN_BY_NAME : YOURS_UNTIL_ITS_TIME_IS_UP;
    }

    private static Refusal alone(String why) {
        return new Refusal(403, "YoursAlone", why);
    }

    private List<String> groupsOf(String taskId) {
        return isOpen(taskId)
                ? tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList()
                : List.of();
    }

    boolean mayRead(String taskId, String userId) {
        return members.find(userId).flatMap(person -> readable(taskId, person)).isPresent();
    }

    private Optional<Task> readable(String taskId, Member person) {
        return person.seesNoCase() ? Optional.empty() : engine.ask(person, () -> Optional.ofNullable(
                tasks.createTaskQuery().taskId(taskId).singleResult()));
    }

    private boolean isOpen(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() > 0;
    }

    /** A task that is gone is a stale screen only for those who could have had it. */
    private Refusal endedOrUnknown(String taskId, Member person) {
        HistoricTaskInstance step = history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (step == null) {
            return Refusal.unknown();
        }
        Date end = step.getEndTime();
        boolean had = person.userId().equals(step.getAssignee());
        boolean wasDone = DONE.equals(step.getDeleteReason());
        if (had && wasDone) {
            return Refusal.stale("You finished this step at " + when(end) + ".");
        }
        Date named = whenTheyWereNamed(step, person);
        boolean namedBefore = named != null && named.before(step.getStartTime());
        boolean namedMeanwhile = named != null && !namedBefore && (end == null || end.after(named));
        boolean sawIt = had || !namedBefore && couldHaveHadIt(step, person);
        if (!sawIt || end == null && !namedMeanwhile) {
            return Refusal.unknown();
        }
        // other words than where it went to another adviser would tell them why it went (ADR 32)
        if (namedMeanwhile || wasDone) {
            return Refusal.stale("Someone else finished this step at " + when(namedMeanwhile ? named : end) + ".");
        }
        return Refusal.stale("This step is not needed any more. It ended at " + when(end) + ".");
    }

    private boolean couldHaveHadIt(HistoricTaskInstance step, Member person) {
        return person.tenants().contains(step.getTenantId())
                && history.createHistoricIdentityLinkLogQuery().taskId(step.getId()).list().stream()
                        .anyMatch(link -> link.getGroupId() != null && person.groups().contains(link.getGroupId()));
    }

    /** Null where the case is not about them. */
    private Date whenTheyWereNamed(HistoricTaskInstance step, Member person) {
        String reference = history.createHistoricProcessInstanceQuery()
                .processInstanceId(step.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return reference == null ? null : colleagues.whenNamed(reference, person.userId()).map(Date::from).orElse(null);
    }

    private String when(Date end) {
        ZonedDateTime there = end.toInstant().atZone(LONDON);
        boolean today = there.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), LONDON));
        return (today ? TODAY : EARLIER).format(there);
    }
}
