package candour.access;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists everyone has in the Tasklist. Each shows only what its reader may see. */
@Component
class StandardFilters {

    /** Steps at or above this priority cannot wait: telling the police, the lead's decision. */
    private static final int URGENT = 80;

    private final FilterService filters;
    private final TaskService tasks;

    StandardFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void ensure() {
        ensure(1, "My tasks", "What you have in hand", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        ensure(
                2,
                "My team's tasks",
                "What one of you needs to take",
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        ensure(3, "Urgent", "What cannot wait", mineOrMyTeams().taskMinPriority(URGENT));
        ensure(
                4,
                "Due today",
                "What has to be done today",
                mineOrMyTeams()
                        .dueAfterExpression("${dateTime().withTimeAtStartOfDay()}")
                        .dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(1)}"));
        ensure(5, "Overdue", "What should have been done by now", mineOrMyTeams().dueBeforeExpression("${now()}"));
    }

    private TaskQuery mineOrMyTeams() {
        return tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr();
    }

    private void ensure(int place, String name, String description, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        // What cannot wait stands first, whatever order a reader chooses below that.
        filter.setQuery(query.orderByTaskPriority().desc());
        filter.setProperties(Map.of(
                "description", description, "priority", place, "color", "#0b5b5b", "refresh", true, "showUndefinedVariable", false));
        filters.saveFilter(filter);
    }
}
