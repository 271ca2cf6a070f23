package candour.access;

import candour.agency.Agencies;
import candour.agency.Agency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who changed whose account or part, kept for good, and who of those who answer for an agency has looked at it
 * (R11.8). What concerns a person reaches the agencies they have a part in, then or by the time somebody looks.
 */
@Repository
public class AccountChanges {

    private static final String EVERY_AGENCY = "*";

    /** Whoever is in one of these is nobody's colleague: each agency learns of it. */
    private static final Set<String> ACROSS =
            Set.of(Groups.ADMINISTRATORS, Groups.ENGINE_ADMINISTRATORS, Groups.PROCESS_OWNERS, Groups.BOARD);

    private static final String REACHES = """
            (c.agency in (:agency, '*') or c.agency is null and exists (select 1 from ACT_ID_TENANT_MEMBER t
                where t.TENANT_ID_ = :agency and (t.USER_ID_ = c.person
                    or t.GROUP_ID_ in (select m.GROUP_ID_ from ACT_ID_MEMBERSHIP m where m.USER_ID_ = c.person))))
            and c.kind <> 'PASSWORD_CHOSEN'""";

    private static final String NOT_SEEN =
            " and not exists (select 1 from account_change_seen s where s.change_id = c.id and s.seen_by = :reader)";

    private final JdbcClient jdbc;
    private final Set<String> agencies;
    private final Clock clock;

    AccountChanges(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = new HashSet<>(agencies.usingTheProduct().stream().map(Agency::id).toList());
        this.clock = clock;
    }

    /** Notes a change to what one person has or is, for every agency in which they have a part now. */
    void note(String by, AccountChange.Kind kind, String person) {
        keep(by, kind, person, null, agenciesOf(person));
    }

    /** Notes that a person becomes part of a group, or is no longer, for the agencies of both. */
    void noteInGroup(String by, AccountChange.Kind kind, String person, String group) {
        Set<String> concerned = agenciesOf(person);
        concerned.addAll(agenciesOfGroup(group));
        keep(by, kind, person, group, concerned);
        staysWith(concerned, person);
    }

    /** Notes that a person becomes part of an agency, or is no longer. */
    void noteInAgency(String by, AccountChange.Kind kind, String person, String agency) {
        Set<String> concerned = agenciesOf(person);
        concerned.add(known(agency));
        keep(by, kind, person, agency, concerned);
        staysWith(concerned, person);
    }

    /** Notes a change to a group. */
    void noteOfGroup(String by, AccountChange.Kind kind, String group) {
        Set<String> concerned = agenciesOfGroup(group);
        keep(by, kind, null, group, concerned.isEmpty() ? Set.of(EVERY_AGENCY) : concerned);
    }

    /** Notes a change to an agency, or to what belongs to it. */
    void noteOfAgency(String by, AccountChange.Kind kind, String part, String agency) {
        keep(by, kind, null, part, Set.of(known(agency)));
    }

    /** What was noted of a person before they had a part concerns its agency for good, also when they have it no more. */
    private void staysWith(Set<String> concerned, String person) {
        if (!concerned.isEmpty()) {
            jdbc.sql("update account_change set agency = :agency where person = :person and agency is null")
                    .param("agency", concerned.size() == 1 ? concerned.iterator().next() : EVERY_AGENCY)
                    .param("person", person)
                    .update();
        }
    }

    private void keep(String by, AccountChange.Kind kind, String person, String part, Set<String> concerned) {
        Instant now = clock.instant();
        for (String agency : concerned.isEmpty() ? new String[] {null} : concerned.toArray(String[]::new)) {
            jdbc.sql("""
                    insert into account_change (id, changed_at, changed_by, kind, person, part, agency)
                    values (:id, :at, :by, :kind, :person, :part, :agency)""")
                    .param("id", UUID.randomUUID())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("by", by)
                    .param("kind", kind.name())
                    .param("person", person)
                    .param("part", part)
                    .param("agency", agency)
                    .update();
        }
    }

    /** Whether this salt is another than the one of the password that somebody has until now. */
    boolean isAnotherPassword(String person, String salt) {
        return !jdbc.sql("select coalesce(SALT_, '') from ACT_ID_USER where ID_ = :person")
                .param("person", person)
                .query(String.class)
                .list()
                .equals(List.of(salt == null ? "" : salt));
    }

    private Set<String> agenciesOf(String person) {
        Set<String> concerned = new HashSet<>();
        List<String> groups = jdbc.sql("select GROUP_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ = :person")
                .param("person", person)
                .query(String.class)
                .list();
        groups.forEach(group -> concerned.addAll(agenciesOfGroup(group)));
        jdbc.sql("select TENANT_ID_ from ACT_ID_TENANT_MEMBER where USER_ID_ = :person")
                .param("person", person)
                .query(String.class)
                .list()
                .forEach(agency -> concerned.add(known(agency)));
        return concerned;
    }

    private Set<String> agenciesOfGroup(String group) {
        if (ACROSS.contains(group)) {
            return new HashSet<>(Set.of(EVERY_AGENCY));
        }
        Set<String> concerned = new HashSet<>();
        jdbc.sql("select TENANT_ID_ from ACT_ID_TENANT_MEMBER where GROUP_ID_ = :group")
                .param("group", group)
                .query(String.class)
                .list()
                .forEach(agency -> concerned.add(known(agency)));
        return concerned;
    }

    /** The board is a tenant too, and nobody of it reads this. */
    private String known(String agency) {
        return agencies.contains(agency) ? agency : EVERY_AGENCY;
    }

    /** How many changes in an agency this reader has not looked at yet. */
    public int notSeen(String agency, String reader) {
        return jdbc.sql("select count(*) from account_change c where " + REACHES + NOT_SEEN)
                .param("agency", agency)
                .param("reader", reader)
                .query(Integer.class)
                .single();
    }

    /** Those that this reader has not looked at yet, the oldest first. */
    List<AccountChange> notSeen(String agency, String reader, int most) {
        return jdbc.sql("select c.* from account_change c where " + REACHES + NOT_SEEN
                        + " order by c.changed_at, c.id limit :most")
                .param("agency", agency)
                .param("reader", reader)
                .param("most", most)
                .query((row, n) -> change(row))
                .list();
    }

    /** Those that this reader has looked at, the newest first. */
    List<AccountChange> seen(String agency, String reader, int most) {
        return jdbc.sql("""
                select c.* from account_change c join account_change_seen s on s.change_id = c.id and s.seen_by = :reader
                where\s""" + REACHES + " order by c.changed_at desc, c.id limit :most")
                .param("agency", agency)
                .param("reader", reader)
                .param("most", most)
                .query((row, n) -> change(row))
                .list();
    }

    /** Notes that this reader has looked at these; for everybody else they stay as they were. */
    void see(String agency, String reader, Collection<UUID> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into account_change_seen (change_id, seen_by, seen_at)
                select c.id, :reader, :at from account_change c where c.id in (:changes) and\s""" + REACHES + NOT_SEEN)
                .param("agency", agency)
                .param("reader", reader)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("changes", changes)
                .update();
    }

    /** What was done to somebody's password, the newest first; once each, however many agencies it concerns. */
    List<AccountChange> passwordsOf(String person, int most) {
        return jdbc.sql("""
                select min(cast(id as varchar(36))) as id, changed_at, changed_by, kind, person, null as part
                from account_change
                where person = :person and kind in ('ACCOUNT_MADE', 'PASSWORD_SET', 'PASSWORD_CHOSEN')
                group by changed_at, changed_by, kind, person order by changed_at desc limit :most""")
                .param("person", person)
                .param("most", most)
                .query((row, n) -> change(row))
                .list();
    }

    /** The last thing that was done to somebody's password, if somebody else did it. */
    Optional<AccountChange> setByAnother(String person) {
        return passwordsOf(person, 1).stream().filter(last -> last.kind() != AccountChange.Kind.PASSWORD_CHOSEN).findFirst();
    }

    private static AccountChange change(ResultSet row) throws SQLException {
        return new AccountChange(
                UUID.fromString(row.getString("id")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                AccountChange.Kind.valueOf(row.getString("kind")),
                row.getString("person"),
                row.getString("part"));
    }
}
