package candour.caseview;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.ColleagueKeys;
import candour.earlier.EarlierProcess;
import candour.engine.Fact;
import candour.submission.BritishDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps that wait for somebody: in a case, with a person, in an agency. It reads the engine's own tables: its
 * queries cannot tell which case a task belongs to, or for whom it waits, without asking again for each.
 */
@Component
public class OpenSteps {

    /** A step with the reference of its case and one of the groups that may take it. */
    private static final String STEPS = """
            select t.ID_ as id, t.NAME_ as name, t.ASSIGNEE_ as assignee, t.DUE_DATE_ as due,
                e.BUSINESS_KEY_ as reference,
                (select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l
                    where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate') as waits_for
            from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            where\s""";

    private static final String OF_CASES = "e.BUSINESS_KEY_ in (:references)";

    /** That the lead is asked about another case says that there is one: those see it who are asked (R11.8). */
    private static final String SEEN_BY = " and (t.TASK_DEF_KEY_ <> '" + EarlierProcess.LINK_EARLIER_CASES + """
            ' or t.ASSIGNEE_ = :user or exists (select 1 from ACT_RU_IDENTITYLINK c
                where c.TASK_ID_ = t.ID_ and c.TYPE_ = 'candidate' and c.GROUP_ID_ in (:groups)))""";

    /** Nor who looks at what the reader opened in an emergency. */
    private static final String NOT_ABOUT_THEIR_OPENING = " and not exists (select 1 from ACT_RU_VARIABLE v"
            + " where v.EXECUTION_ID_ = t.PROC_INST_ID_ and v.NAME_ = '" + Fact.OPENED_BY.name() + "' and v.TEXT_ = :user)";

    private static final String OF_PERSON = "t.ASSIGNEE_ = :user";

    private static final String TO_TAKE = """
            t.ASSIGNEE_ is null and exists (select 1 from ACT_RU_IDENTITYLINK c
                where c.TASK_ID_ = t.ID_ and c.TYPE_ = 'candidate' and c.GROUP_ID_ in (:groups))""";

    private static final String OVERDUE_IN = """
            t.DUE_DATE_ < :now
            and exists (select 1 from case_file f where f.reference = e.BUSINESS_KEY_ and f.agency = :agency)""";

    /** As the engine answers: of a case about themselves nobody sees a step but what was given to them by name. */
    private static final String NOT_ABOUT_THEMSELVES = """
            (t.ASSIGNEE_ = :user or not exists
                (select 1 from case_colleague k where k.user_key = :colleague and k.reference = e.BUSINESS_KEY_))""";

    /** Nor of an agency they work for no more, though nobody has taken the step from them yet. */
    private static final String OF_THEIR_AGENCY = "(t.TENANT_ID_ is null or t.TENANT_ID_ in (:agencies))";

    private static final String MOST_PRESSING_FIRST = " order by t.DUE_DATE_ nulls last, t.ID_";

    private final JdbcClient jdbc;
    private final ColleagueKeys colleagues;
    private final Members members;
    private final Clock clock;

    OpenSteps(JdbcClient jdbc, ColleagueKeys colleagues, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.members = members;
        this.clock = clock;
    }

    /**
     * One step that waits.
     *
     * @param holder a person's name, or the role that one of several has to take it for, in words
     * @param group the group that one of has to take it, or null
     * @param due when somebody else is brought in, null if nobody is
     */
    public record OpenStep(
            String taskId, String reference, String title, String assignee, String group, String holder, Instant due) {

        public boolean isOf(String userId) {
            return userId.equals(assignee);
        }

        /** Whether it is theirs, or theirs to take. */
        boolean isFor(Member reader) {
            return isOf(reader.userId()) || group != null && reader.groups().contains(group);
        }

        public boolean overdue(Instant now) {
            return due != null && due.isBefore(now);
        }

        /** Until when, as it is written in England; empty if there is no end. */
        public String until() {
            return due == null ? "" : BritishDate.of(due);
        }
    }

    /** How many steps wait, how many of them are overdue, and the most pressing. */
    public record Pile(int size, int overdue, List<OpenStep> first) {

        public boolean isEmpty() {
            return size == 0;
        }
    }

    /** What waits in this case, the most pressing first. */
    public List<OpenStep> of(String reference) {
        return steps(jdbc.sql(STEPS + OF_CASES + MOST_PRESSING_FIRST).param("references", List.of(reference)));
    }

    /** What waits in each of these cases, as far as this reader may know of it, the most pressing first. */
    Map<String, List<OpenStep>> of(Collection<String> references, Member reader) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return steps(jdbc.sql(STEPS + OF_CASES + SEEN_BY + NOT_ABOUT_THEIR_OPENING + " and " + NOT_ABOUT_THEMSELVES + MOST_PRESSING_FIRST)
                        .param("references", references)
                        .param("user", reader.userId())
                        .param("colleague", colleagues.of(reader.userId()))
                        // a list that is empty is no SQL, and no group has an empty name
                        .param("groups", reader.groups().isEmpty() ? List.of("") : reader.groups()))
                .stream()
                .collect(Collectors.groupingBy(OpenStep::reference));
    }

    /** What a person has in hand. */
    public Pile ofPerson(Member reader, int first) {
        return pile(OF_PERSON, reader, Map.of(), first);
    }

    /** What one of the reader's groups has to take. */
    public Pile toTake(Member reader, int first) {
        return reader.groups().isEmpty()
                ? new Pile(0, 0, List.of())
                : pile(TO_TAKE, reader, Map.of("groups", reader.groups()), first);
    }

    /** What is overdue in the cases of an agency, whoever has it. */
    public Pile overdueIn(String agency, Member reader, int first) {
        return pile(OVERDUE_IN, reader, Map.of("agency", agency), first);
    }

    private Pile pile(String kind, Member reader, Map<String, ?> more, int first) {
        if (reader.tenants().isEmpty()) {
            return new Pile(0, 0, List.of());
        }
        String which = kind + " and " + NOT_ABOUT_THEMSELVES + " and " + OF_THEIR_AGENCY;
        Map<String, Object> whose = new HashMap<>(more);
        whose.put("user", reader.userId());
        whose.put("agencies", reader.tenants());
        whose.put("colleague", colleagues.of(reader.userId()));
        List<OpenStep> most = steps(jdbc.sql(STEPS + which + MOST_PRESSING_FIRST + " limit :first")
                .params(whose)
                .param("now", now())
                .param("first", first));
        return jdbc.sql("""
                select count(*) as waiting, sum(case when t.DUE_DATE_ < :now then 1 else 0 end) as overdue
                from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where\s""" + which)
                .params(whose)
                .param("now", now())
                .query((row, n) -> new Pile(row.getInt("waiting"), row.getInt("overdue"), most))
                .single();
    }

    /** The engine keeps times without a zone, in that of the machine. */
    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private List<OpenStep> steps(JdbcClient.StatementSpec query) {
        List<OpenStep> steps = query.query((row, n) -> step(row)).list();
        Map<String, String> names = members.names(steps.stream()
                .map(OpenStep::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return steps.stream().map(step -> named(step, names)).toList();
    }

    private static OpenStep step(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new OpenStep(
                row.getString("id"),
                row.getString("reference"),
                row.getString("name").split(" · ")[0],
                row.getString("assignee"),
                row.getString("waits_for"),
                Role.ofGroup(row.getString("waits_for")).map(Role::words).orElse("nobody yet"),
                due == null ? null : due.toInstant());
    }

    private static OpenStep named(OpenStep step, Map<String, String> names) {
        if (step.assignee() == null) {
            return step;
        }
        String name = names.getOrDefault(step.assignee(), step.assignee());
        return new OpenStep(step.taskId(), step.reference(), step.title(), step.assignee(), null, name, step.due());
    }
}
