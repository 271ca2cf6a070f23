package candour.webapi;

import candour.access.Members;
import candour.access.Members.Member;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Who holds a task: only that person finishes it or puts it back (A11, T08). */
@Component
class TaskHold {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identities;
    private final Members members;

    TaskHold(TaskService tasks, HistoryService history, IdentityService identities, Members members) {
        this.tasks = tasks;
        this.history = history;
        this.identities = identities;
        this.members = members;
    }

    /** What stands in the way of this person finishing the task or putting it back. */
    Optional<Refusal> obstacleToWork(String taskId, String userId) {
        Member person = members.find(userId).orElse(null);
        if (person == null) {
            return Optional.of(Refusal.unknown());
        }
        Optional<Task> task = readable(taskId, person);
        if (task.isEmpty()) {
            return Optional.of(isOpen(taskId) ? Refusal.unknown() : finishedOrUnknown(taskId, person));
        }
        return person.userId().equals(task.get().getAssignee())
                ? Optional.empty()
                : Optional.of(Refusal.notTaken());
    }

    /** A task that nobody else could take would be nobody's. */
    Optional<Refusal> obstacleToPuttingBack(String taskId, String userId) {
        return obstacleToWork(taskId, userId).or(() -> {
            boolean othersCouldTakeIt = tasks.getIdentityLinksForTask(taskId).stream()
                    .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
            return othersCouldTakeIt
                    ? Optional.empty()
                    : Optional.of(new Refusal(
                            403, "YoursAlone", "This task is yours alone. Ask your manager to hand the case over."));
        });
    }

    boolean mayRead(String taskId, String userId) {
        return members.find(userId).flatMap(person -> readable(taskId, person)).isPresent();
    }

    private Optional<Task> readable(String taskId, Member person) {
        return as(person, () -> Optional.ofNullable(
                tasks.createTaskQuery().taskId(taskId).singleResult()));
    }

    private boolean isOpen(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() > 0;
    }

    /** A task that is gone is a stale screen only for those who could have had it. */
    private Refusal finishedOrUnknown(String taskId, Member person) {
        HistoricTaskInstance gone =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (gone == null || gone.getEndTime() == null) {
            return Refusal.unknown();
        }
        if (person.userId().equals(gone.getAssignee())) {
            return Refusal.stale("This step was already finished at " + WHEN.format(gone.getEndTime().toInstant()) + ".");
        }
        boolean couldHaveHadIt = person.tenants().contains(gone.getTenantId())
                && history.createHistoricIdentityLinkLogQuery().taskId(taskId).list().stream()
                        .anyMatch(link -> link.getGroupId() != null
                                && person.groups().contains(link.getGroupId()));
        return couldHaveHadIt
                ? Refusal.stale("Someone else finished this step at "
                        + WHEN.format(gone.getEndTime().toInstant()) + ". Open your tasks again.")
                : Refusal.unknown();
    }

    private <T> T as(Member person, Supplier<T> question) {
        try {
            identities.setAuthentication(person.userId(), person.groups(), person.tenants());
            return question.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
