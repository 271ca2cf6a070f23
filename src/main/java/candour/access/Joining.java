package candour.access;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * Who may be put into which group or agency. Nobody puts themselves anywhere, and whoever keeps users or models or sits
 * on the board has no part in an agency under the same user id (process, roles).
 */
@Component
public class Joining {

    private static final Set<String> APART = Set.of(Groups.ADMINISTRATORS, Groups.PROCESS_OWNERS, Groups.BOARD);

    private final IdentityService identities;

    Joining(IdentityService identities) {
        this.identities = identities;
    }

    /** Whether somebody in this group has, or would have, parts that are kept apart. */
    public boolean mixesParts(String userId, String groupId) {
        List<String> others = groupsOf(userId).stream().filter(group -> !group.equals(groupId)).toList();
        return APART.contains(groupId) ? !others.isEmpty() || isOfAnAgency(userId) : others.stream().anyMatch(APART::contains);
    }

    /** Whether somebody has a part that is kept apart from every agency. */
    public boolean standsApart(String userId) {
        return groupsOf(userId).stream().anyMatch(APART::contains);
    }

    private boolean isOfAnAgency(String userId) {
        return identities.createTenantQuery().userMember(userId).count() > 0;
    }

    private List<String> groupsOf(String userId) {
        return identities.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
    }
}
