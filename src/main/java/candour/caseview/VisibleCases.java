package candour.caseview;

import candour.access.Members.Member;
import candour.access.Role;
import candour.caseview.CaseReaders.Sight;
import candour.casefile.CaseFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The cases that a reader may know of, as {@link CaseReaders} answers for one of them, in one question for all:
 * the list and the search show these and no other (R11.8). A test holds both to the same answer.
 */
@Repository
public class VisibleCases {

    /** A case and how much of it the reader may see. */
    record Visible(CaseFile file, Sight sight) {}

    /** How many cases a reader may know of. */
    public record Counts(int open, int finished) {

        public int all() {
            return open + finished;
        }
    }

    /** Each way to know of a case, with 1 where it is seen whole. */
    private static final String OWN = """
            select reference, 1 as whole from case_file where raised_by = :user
            union all select reference, 1 from case_file where practitioner = :user""";

    private static final String OF_THE_AGENCY = " union all select reference, 1 from case_file where agency = :agency";

    private static final String ADVISED = " union all select reference, 0 from advice where given_by = :user";

    private static final String IN_HAND = """
             union all select e.BUSINESS_KEY_, cast(:senior as integer)
            from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where t.ASSIGNEE_ = :user""";

    private static final String TO_TAKE = """
             union all select e.BUSINESS_KEY_, 0
            from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_
            where t.ASSIGNEE_ is null and l.TYPE_ = 'candidate' and l.GROUP_ID_ in (:groups)""";

    /** The open cases first: what is overdue or due soonest, then the newest. */
    private static final String IN_ORDER = """
             order by case when c.finished_at is null then 0 else 1 end,
                (select min(t.DUE_DATE_) from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                    where c.finished_at is null and e.BUSINESS_KEY_ = c.reference) nulls last,
                coalesce(c.finished_at, c.raised_at) desc, c.reference desc
            limit :limit offset :offset""";

    private final JdbcClient jdbc;

    VisibleCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Counts count(Member reader) {
        return jdbc.sql("""
                select count(*) as known, count(c.finished_at) as finished
                from (%s) k join case_file c on c.reference = k.reference and c.agency = :agency"""
                        .formatted(known(reader)))
                .params(facts(reader))
                .query((row, n) -> new Counts(row.getInt("known") - row.getInt("finished"), row.getInt("finished")))
                .single();
    }

    /** One page of all: the open ones first, and the most pressing of them at the top. */
    List<Visible> page(Member reader, int limit, int offset) {
        return visible(reader, "", IN_ORDER, Map.of("limit", limit, "offset", offset));
    }

    /** Those of these references that the reader may know of. */
    List<Visible> among(Member reader, Collection<String> references, int limit) {
        return visible(
                reader,
                " where c.reference in (:references)",
                IN_ORDER,
                Map.of("references", references, "limit", limit, "offset", 0));
    }

    /**
     * The cases seen whole that are found by any of the keys, those first that have most of them: a key may come
     * from a name, and whoever must not see names must not learn them by searching either.
     */
    List<Visible> withKeys(Member reader, Collection<String> keys, int limit) {
        return visible(
                reader,
                """
                 join (select reference, count(*) as matches from search_key where search_key in (:keys)
                    group by reference) s on s.reference = c.reference
                where k.whole = 1""",
                " order by s.matches desc, c.raised_at desc limit :limit",
                Map.of("keys", keys, "limit", limit));
    }

    private List<Visible> visible(Member reader, String which, String order, Map<String, ?> more) {
        return jdbc.sql("select c.*, k.whole from (%s) k join case_file c on c.reference = k.reference and c.agency = :agency"
                                .formatted(known(reader))
                        + which
                        + order)
                .params(facts(reader))
                .params(more)
                .query((row, n) -> visible(row))
                .list();
    }

    private static String known(Member reader) {
        String ways = OWN + ADVISED + IN_HAND;
        if (!reader.groups().isEmpty()) {
            ways += TO_TAKE;
        }
        if (isIn(Role.LEAD, reader)) {
            ways += OF_THE_AGENCY;
        }
        return "select reference, max(whole) as whole from (" + ways + ") w group by reference";
    }

    private static Map<String, Object> facts(Member reader) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("user", reader.userId());
        facts.put("groups", reader.groups());
        // whoever belongs to no agency, or to several, knows of no case
        facts.put("agency", reader.agency().orElse(""));
        facts.put("senior", isIn(Role.SENIOR, reader) ? 1 : 0);
        return facts;
    }

    private static boolean isIn(Role role, Member reader) {
        return reader.agency().map(role::groupOf).filter(reader.groups()::contains).isPresent();
    }

    private static Visible visible(ResultSet row) throws SQLException {
        return new Visible(
                new CaseFile(
                        row.getString("reference"),
                        row.getString("agency"),
                        row.getString("raised_by"),
                        instant(row, "raised_at"),
                        row.getString("practitioner"),
                        instant(row, "finished_at")),
                row.getInt("whole") == 1 ? Sight.WHOLE : Sight.WITHOUT_IDENTITY);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
