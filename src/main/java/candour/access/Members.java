package candour.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who can log in, with their groups and agencies as they are now. */
@Component
public class Members {

    /** Whoever keeps the groups could put themselves into any: an administrator is nothing else, and sees no case. */
    private static final Set<String> OF_ADMINISTRATORS = Set.of(Groups.ADMINISTRATORS, Groups.ENGINE_ADMINISTRATORS);

    /** Whoever keeps the models could give themselves steps by them, so a process owner is nothing else either. */
    private static final Set<String> OF_PROCESS_OWNERS = Set.of(Groups.PROCESS_OWNERS);

    /**
     * Every call of everybody asks this, and every step that is given out, and waits for each question to the database: so
     * it is one for however many people, past the engine's own, which would be three for each in two transactions.
     */
    private static final String STANDING =
            """
            select ID_ as user_id, 'name' as kind, ID_ as id, FIRST_ as first_name, LAST_ as last_name
              from ACT_ID_USER where ID_ in (%1$s)
            union select USER_ID_, 'group', GROUP_ID_, null, null from ACT_ID_MEMBERSHIP where USER_ID_ in (%1$s)
            union select USER_ID_, 'agency', TENANT_ID_, null, null from ACT_ID_TENANT_MEMBER where USER_ID_ in (%1$s)
            union select m.USER_ID_, 'agency', t.TENANT_ID_, null, null
              from ACT_ID_MEMBERSHIP m join ACT_ID_TENANT_MEMBER t on t.GROUP_ID_ = m.GROUP_ID_
              where m.USER_ID_ in (%1$s)
            order by user_id, kind, id
            """;

    private static final String OF_ONE = STANDING.formatted(":id");
    private static final String OF_A_GROUP =
            STANDING.formatted("select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ = :id");

    private final JdbcClient jdbc;
    private final IdentityService identities;

    Members(ProcessEngineConfigurationImpl engine) {
        this.jdbc = JdbcClient.create(engine.getDataSource());
        this.identities = engine.getIdentityService();
    }

    /** One thing that holds for a person: their name, a group or an agency of theirs. */
    private record Standing(String userId, String kind, String id, String firstName, String lastName) {

        private static final String NAME = "name";
        private static final String GROUP = "group";
        private static final String AGENCY = "agency";

        /** By column: by the record's own names each row would first look for columns that are not there, at a price. */
        private static Standing of(ResultSet row) throws SQLException {
            return new Standing(
                    row.getString("user_id"),
                    row.getString("kind"),
                    row.getString("id"),
                    row.getString("first_name"),
                    row.getString("last_name"));
        }

        private String name() {
            return nameOf(id, firstName, lastName);
        }
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

        /** The header of what a page sends or keeps: the reader who opened it, as {@link #asReader} says. Known to {@code calls.js}. */
        public static final String WRITTEN_BY = "X-Candour-Written-By";

        /**
         * @return who reads and writes, as one value: this person in their agency of now. What they wrote in the one that they left
         *     is no more theirs to send from the next than somebody else's words
         */
        public String asReader() {
            return userId + "/" + agency().orElse("");
        }

        /** @return whether this person has the role in their agency now */
        public boolean has(Role role) {
            return agency().map(role::groupOf).filter(groups::contains).isPresent();
        }

        /** @return whether this person practises and answers for nobody: their manager may act for them */
        public boolean isOfATeam() {
            return has(Role.PRACTITIONER) && Role.ADVISING.stream().noneMatch(this::has);
        }

        /** @return whether the agency's lead can give what this person has in hand to somebody else */
        public boolean canBeStoodInFor() {
            return Role.STOOD_IN_FOR.stream().anyMatch(this::has);
        }

        /**
         * @return whether this person has no part in any agency, or keeps users or models, and so has no step and no case,
         *     whatever they were given
         */
        public boolean seesNoCase() {
            return !Groups.work(groups);
        }
    }

    /** The user ids of everybody who has this group’s part: not of whoever has none, being of two agencies or keeping users. */
    public List<String> ofGroup(String groupId) {
        return inGroup(groupId).stream().map(Member::userId).toList();
    }

    /** The same people with their standing, in one question for all. */
    public List<Member> inGroup(String groupId) {
        Map<String, List<Standing>> people = standing(OF_A_GROUP, groupId)
                .collect(Collectors.groupingBy(Standing::userId, TreeMap::new, Collectors.toList()));
        return people.entrySet().stream()
                .flatMap(person -> member(person.getKey(), person.getValue()).stream())
                .filter(member -> member.groups().contains(groupId))
                .toList();
    }

    /** The groups of which nobody has the part now. */
    public List<String> groupsOfNobody() {
        return identities.createGroupQuery().list().stream().map(Group::getId).filter(group -> ofGroup(group).isEmpty()).toList();
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
        return isAnId(id) ? member(id, standing(OF_ONE, id).toList()) : Optional.empty();
    }

    /** PostgreSQL takes no text that holds a zero, not even to look for. */
    private static boolean isAnId(String id) {
        return id.indexOf('\0') < 0;
    }

    private Stream<Standing> standing(String question, String id) {
        return jdbc.sql(question).param("id", id).query((row, n) -> Standing.of(row)).list().stream();
    }

    private static Optional<Member> member(String id, List<Standing> standing) {
        return standing.stream()
                .filter(row -> row.kind().equals(Standing.NAME))
                .findFirst()
                .map(user -> member(id, user.name(), of(Standing.GROUP, standing), of(Standing.AGENCY, standing)));
    }

    private static Member member(String id, String name, List<String> groups, List<String> tenants) {
        if (groups.contains(Groups.ADMINISTRATORS)) {
            return new Member(id, name, only(OF_ADMINISTRATORS, groups), List.of());
        }
        if (groups.contains(Groups.PROCESS_OWNERS)) {
            return new Member(id, name, only(OF_PROCESS_OWNERS, groups), tenants);
        }
        // nobody works for two agencies: where somebody came to by a group that another agency took over, for neither
        return tenants.size() > 1
                ? new Member(id, name, List.of(), List.of())
                : new Member(id, name, groups, tenants);
    }

    private static List<String> of(String kind, List<Standing> standing) {
        return standing.stream().filter(row -> row.kind().equals(kind)).map(Standing::id).toList();
    }

    private static List<String> only(Set<String> kept, List<String> groups) {
        return groups.stream().filter(kept::contains).toList();
    }

    private static String nameOf(User user) {
        return nameOf(user.getId(), user.getFirstName(), user.getLastName());
    }

    private static String nameOf(String id, String first, String last) {
        String name = (Objects.toString(first, "") + " " + Objects.toString(last, "")).trim();
        return name.isEmpty() ? id : name;
    }
}
