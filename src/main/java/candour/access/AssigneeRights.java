package candour.access;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Gives a task's assignee the right to read and work on it and takes it from
 * whoever had the task before. Writes nothing for candidate groups: those are
 * granted per model, which keeps task lists fast when many tasks are open.
 */
class AssigneeRights extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            AuthorizationEntity former = getGrantAuthorizationByUserId(oldAssignee, Resources.TASK, task.getId());
            if (former != null) {
                // Whoever puts a task back has no say over rights themselves.
                Context.getCommandContext()
                        .getTaskManager()
                        .deleteDefaultAuthorizations(new AuthorizationEntity[] {former});
            }
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return null;
    }
}
