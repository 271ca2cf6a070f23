package candour.access;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists everyone has in the Tasklist. Each shows only what its reader may see. */
@Component
class StandardFilters {

    /** Steps at or above this priority cannot wait; the models set it, see {@code candour.deadline.Urgency}. */
    private static final int URGENT = 70;

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
                "My team’s tasks",
                "What one of you needs to take",
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        ensure(3, "Urgent", "What cannot wait", mineOrMyTeams().taskMinPriority(URGENT));
        ensure(
                4,
                "Due today",
                "What has to be done today",
                mineOrMyTeams()
                        .dueAfterExpression("${londonDay.lastMomentOfYesterday()}")
                        .dueBeforeExpression("${londonDay.firstMomentOfTomorrow()}"));
        ensure(5, "Overdue", "What should have been done by now", mineOrMyTeams().dueBeforeExpression("${now()}"));
    }

    private TaskQuery mineOrMyTeams() {
        return tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr();
    }

    /** A list that is there already is brought up to date; older releases wrote its name with a straight apostrophe. */
    private void ensure(int place, String name, String description, TaskQuery query) {
        Filter kept = Stream.of(name, name.replace('’', '\''))
                .map(called -> filters.createTaskFilterQuery().filterName(called).singleResult())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Filter wanted = filters.newTaskFilter(name);
        // What cannot wait stands first, then what is due first, whatever order a reader chooses below that.
        wanted.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
        wanted.setProperties(Map.of(
                "description", description, "priority", place, "color", "#0b5b5b", "refresh", true, "showUndefinedVariable", false));
        if (kept == null) {
            filters.saveFilter(wanted);
        } else if (!isSame(kept, wanted)) {
            kept.setName(name);
            kept.setQuery(wanted.getQuery());
            kept.setProperties(wanted.getProperties());
            filters.saveFilter(kept);
        }
    }

    private static boolean isSame(Filter one, Filter other) {
        String query = ((FilterEntity) one).getQueryInternal();
        return one.getName().equals(other.getName())
                && query.equals(((FilterEntity) other).getQueryInternal())
                && one.getProperties().equals(other.getProperties());
    }
}
