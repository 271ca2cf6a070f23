package candour.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The people who can log in, with their groups and agencies as they are now. */
@Component
public class Members {

    /** Whoever keeps the groups could put themselves into any: an administrator is nothing else, and sees no case. */
    private static final Set<String> OF_ADMINISTRATORS = Set.of(Groups.ADMINISTRATORS, Groups.ENGINE_ADMINISTRATORS);

    /** Whoever keeps the models could give themselves steps by them, so a process owner is nothing else either. */
    private static final Set<String> OF_PROCESS_OWNERS = Set.of(Groups.PROCESS_OWNERS);

    private final ProcessEngineConfigurationImpl engine;
    private final IdentityService identities;

    Members(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
        this.identities = engine.getIdentityService();
    }

    /**
     * One person's standing.
     *
     * @param tenants the ids of their agencies, or of all where they count cases; who raises concerns has exactly one
     */
    public record Member(String userId, String name, List<String> groups, List<String> tenants) {

        public Member {
            groups = List.copyOf(groups);
            tenants = List.copyOf(tenants);
        }

        /** @return the one agency this person belongs to, empty if none or several, or if they only count its cases */
        public Optional<String> agency() {
            return tenants.size() == 1 && !seesNoCase() ? Optional.of(tenants.get(0)) : Optional.empty();
        }

        /** @return whether this person keeps users or models, and so has no step and no case, whatever they were given */
        public boolean seesNoCase() {
            return groups.contains(Groups.ADMINISTRATORS) || groups.contains(Groups.PROCESS_OWNERS);
        }
    }

    /** The user ids of everybody in a group. */
    public List<String> ofGroup(String groupId) {
        return identities.createUserQuery().memberOfGroup(groupId).list().stream()
                .map(User::getId)
                .toList();
    }

    /** The names of these users, in one question for all; an id that nobody has is left out. */
    public Map<String, String> names(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        return identities.createUserQuery().userIdIn(userIds.toArray(String[]::new)).list().stream()
                .collect(Collectors.toMap(User::getId, Members::nameOf));
    }

    /**
     * Finds a person by what was typed as their user id. Ids are stored in
     * small letters only, so another letter case is the same person and never a
     * second one.
     */
    public Optional<Member> find(String typedId) {
        String id = typedId == null ? "" : typedId.trim().toLowerCase(Locale.ROOT);
        // every call of everybody asks this: in one transaction, not in three
        return engine.getCommandExecutorTxRequired().execute(context -> withId(id));
    }

    private Optional<Member> withId(String id) {
        User user = identities.createUserQuery().userId(id).singleResult();
        if (user == null) {
            return Optional.empty();
        }
        List<String> groups = identities.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
        if (groups.contains(Groups.ADMINISTRATORS)) {
            return Optional.of(new Member(user.getId(), nameOf(user), only(OF_ADMINISTRATORS, groups), List.of()));
        }
        List<String> tenants =
                identities.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList();
        List<String> counting = groups.contains(Groups.PROCESS_OWNERS) ? only(OF_PROCESS_OWNERS, groups) : groups;
        return Optional.of(new Member(user.getId(), nameOf(user), counting, tenants));
    }

    private static List<String> only(Set<String> kept, List<String> groups) {
        return groups.stream().filter(kept::contains).toList();
    }

    private static String nameOf(User user) {
        String first = user.getFirstName() == null ? "" : user.getFirstName();
        String last = user.getLastName() == null ? "" : user.getLastName();
        String name = (first + " " + last).trim();
        return name.isEmpty() ? user.getId() : name;
    }
}
