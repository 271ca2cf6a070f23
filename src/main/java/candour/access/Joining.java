package candour.access;

import candour.agency.Agencies;
import candour.agency.Agency;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/**
 * Who may be put into which group or agency. Nobody puts themselves anywhere, whoever keeps users or models or sits
 * on the board has no part in an agency under the same user id, and nobody works for two agencies (process, roles).
 */
@Component
public class Joining {

    private static final Set<String> APART = Set.of(Groups.ADMINISTRATORS, Groups.PROCESS_OWNERS, Groups.BOARD);

    private final IdentityService identities;
    private final Agencies agencies;

    Joining(IdentityService identities, Agencies agencies) {
        this.identities = identities;
        this.agencies = agencies;
    }

    /**
     * Whether this group or agency is one that the directory and the product know. Made anew under the same id it would
     * have no agency until the next start, and whoever joined it meanwhile would come into one unseen.
     */
    public boolean isOfTheDirectory(String groupOrAgency) {
        return APART.contains(groupOrAgency)
                || agencies.usingTheProduct().stream()
                        .map(Agency::id)
                        .anyMatch(agency -> groupOrAgency.equals(agency)
                                || Arrays.stream(Role.values()).anyMatch(role -> groupOrAgency.equals(role.groupOf(agency))));
    }

    /** Whether nobody stands behind this user id: the product made it for the webapps. */
    public boolean isTheProductsOwn(String userId) {
        return AccessSetUp.TECHNICAL_MEMBER.equalsIgnoreCase(userId);
    }

    /** Whether somebody in this group has, or would have, parts that are kept apart. */
    public boolean mixesParts(String userId, String groupId) {
        List<String> others = groupsOf(userId).stream().filter(group -> !group.equals(groupId)).toList();
        return APART.contains(groupId) ? !others.isEmpty() || isOfAnother(userId, groupId) : others.stream().anyMatch(APART::contains);
    }

    /** Whether somebody has a part that is kept apart from every agency. */
    public boolean standsApart(String userId) {
        return groupsOf(userId).stream().anyMatch(APART::contains);
    }

    /** Whether somebody in this group, or in this agency by themselves, would be of two agencies: nobody is. */
    public boolean mixesAgencies(String userId, String groupId, String agencyId) {
        if (groupId != null && APART.contains(groupId)) {
            return false;
        }
        Set<String> agencies = ids(identities.createTenantQuery().userMember(userId).includingGroupsOfUser(true).list());
        agencies.addAll(groupId == null ? Set.of(agencyId) : ids(identities.createTenantQuery().groupMember(groupId).list()));
        return agencies.size() > 1;
    }

    private static Set<String> ids(List<Tenant> tenants) {
        return tenants.stream().map(Tenant::getId).collect(Collectors.toCollection(HashSet::new));
    }

    /** The board is an agency of its own, and of it is whoever sits there. */
    private boolean isOfAnother(String userId, String groupId) {
        return ids(identities.createTenantQuery().userMember(userId).list()).stream().anyMatch(agency -> !agency.equals(groupId));
    }

    private List<String> groupsOf(String userId) {
        return identities.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
    }
}
