package candour.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through a search among tasks. Whoever sees a task does not see the facts of its case, and a condition on a fact,
 * or an order by one, would tell it guess by guess: searched for and sorted by is only what the task itself shows
 * (R11.8, fault A03).
 */
final class SearchCheck {

    /** What the answer says of each task, and what holds of every list. */
    private static final Set<String> SHOWN = Set.of(
            "sorting", "firstResult", "maxResults", "active", "suspended", "variableNamesIgnoreCase", "variableValuesIgnoreCase",
            "taskId", "taskIdIn", "taskDefinitionKey", "taskDefinitionKeyIn", "taskDefinitionKeyNotIn", "taskDefinitionKeyLike",
            "name", "nameLike", "nameNotEqual", "nameNotLike", "description", "descriptionLike",
            "priority", "minPriority", "maxPriority", "owner", "delegationState",
            "assignee", "assigneeIn", "assigneeNotIn", "assigneeLike", "assigned", "unassigned", "includeAssignedTasks",
            "candidateGroup", "candidateGroups", "candidateGroupLike", "withCandidateGroups", "withoutCandidateGroups",
            "processDefinitionId", "processDefinitionKey", "processDefinitionKeyIn", "processInstanceId", "processInstanceIdIn",
            "executionId", "tenantIdIn", "withoutTenantId",
            "due", "dueDate", "dueAfter", "dueBefore", "withoutDueDate",
            "followUp", "followUpDate", "followUpAfter", "followUpBefore", "followUpBeforeOrNotExistent",
            "created", "createdOn", "createdAfter", "createdBefore", "updatedAfter");

    private static final Set<String> ORDERS = Set.of(
            "id", "name", "nameCaseInsensitive", "description", "priority", "assignee", "created", "lastUpdated", "dueDate",
            "followUpDate", "instanceId", "executionId", "tenantId");

    private SearchCheck() {}

    /** What is wrong with a search; the conditions of an alternative are looked at like all others. */
    static Optional<Refusal> fault(JsonNode search) {
        if (!search.isObject()) {
            return refusedIf(!search.isArray() || !search.isEmpty());
        }
        for (Map.Entry<String, JsonNode> condition : search.properties()) {
            Optional<Refusal> fault = fault(condition.getKey(), condition.getValue());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> fault(String condition, JsonNode value) {
        if (condition.equals("orQueries")) {
            for (JsonNode alternative : value) {
                Optional<Refusal> fault = fault(alternative);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        }
        if (condition.equals("sorting")) {
            for (JsonNode order : value) {
                boolean known = order.path("sortBy").isMissingNode()
                        || order.path("sortBy").isNull()
                        || ORDERS.contains(order.path("sortBy").asText());
                if (!known) {
                    return refusedIf(true);
                }
            }
            return Optional.empty();
        }
        // Tasklist names three kinds of facts in every search, and asks for none
        boolean asksForNothing = value.isNull() || value.isArray() && value.isEmpty();
        return refusedIf(!asksForNothing && (!SHOWN.contains(condition) || BodyCheck.holdsZero(value)));
    }

    private static Optional<Refusal> refusedIf(boolean wrong) {
        return wrong
                ? Optional.of(Refusal.wrong("Steps can be searched for only by what a list shows of them."))
                : Optional.empty();
    }
}
