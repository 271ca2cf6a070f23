package candour.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Asks for the rights of all groups of a person. The engine would first read through every right there is, once in each
 * command, to leave out the groups that have none: with a right on each open task that takes longer than all the rest of
 * a list. Nobody here is in so many groups that leaving some out would pay.
 */
class GroupsOfThePerson extends AuthorizationManager {

    /** In a list that the engine's mapping of statements may look into, unlike an unmodifiable one. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? new ArrayList<>() : new ArrayList<>(groups);
    }
}
