package candour.caseview;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.submission.BritishDate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The steps of a case that wait for somebody: for whom, and until when. */
@Component
class OpenSteps {

    private final TaskService tasks;
    private final Members members;

    OpenSteps(TaskService tasks, Members members) {
        this.tasks = tasks;
        this.members = members;
    }

    /**
     * One step that waits.
     *
     * @param holder a person's name, or the role that one of several has to take it for, in words
     * @param due when somebody else is brought in, null if nobody is
     */
    record OpenStep(String taskId, String title, String assignee, String holder, Instant due) {

        boolean isOf(String userId) {
            return userId.equals(assignee);
        }

        boolean overdue(Instant now) {
            return due != null && due.isBefore(now);
        }

        /** Until when, as it is written in England; empty if there is no end. */
        String until() {
            return due == null ? "" : BritishDate.of(due);
        }
    }

    /** What waits in this case, the most pressing first. */
    List<OpenStep> of(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(this::step)
                .sorted(Comparator.comparing(OpenStep::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private OpenStep step(Task task) {
        return new OpenStep(
                task.getId(),
                task.getName().split(" · ")[0],
                task.getAssignee(),
                holder(task),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null));
    }

    private String holder(Task task) {
        if (task.getAssignee() != null) {
            return members.find(task.getAssignee()).map(Member::name).orElse(task.getAssignee());
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .flatMap(group -> Role.ofGroup(group).stream())
                .map(Role::words)
                .findFirst()
                .orElse("nobody yet");
    }
}
