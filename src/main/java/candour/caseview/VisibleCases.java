package candour.caseview;

import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.ColleagueKeys;
import candour.casefile.ColleagueRepository;
import candour.casefile.SearchKeys;
import candour.caseview.CaseReaders.Sight;
import candour.earlier.EarlierProcess;
import candour.lead.StepsByName;
import candour.lead.WholeCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String OWN = "(c.raised_by = :user or c.practitioner = :user)";

    /** Nobody reads a case by a step that asks whether they were right to open it. */
    private static final String NOT_ABOUT_THEIR_OPENING = " and not exists (select 1 from ACT_RU_VARIABLE v"
            + " where v.PROC_INST_ID_ = t.PROC_INST_ID_ and v.NAME_ = 'openedBy' and v.TEXT_ = :user))";

    private static final String IN_HAND = """
             c.reference in (select e.BUSINESS_KEY_ from ACT_RU_TASK t
                join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where t.ASSIGNEE_ = :user and t.TASK_DEF_KEY_ not in (:closed)"""
            + NOT_ABOUT_THEIR_OPENING;

    private static final String STEP_OF_THE_LEAD_IN_HAND = """
             c.reference in (select e.BUSINESS_KEY_ from ACT_RU_TASK t
                join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                where t.ASSIGNEE_ = :user and t.TASK_DEF_KEY_ in (:opening)"""
            + NOT_ABOUT_THEIR_OPENING;

    private static final String TO_TAKE = """
             c.reference in (select e.BUSINESS_KEY_ from ACT_RU_TASK t
                join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_
                where t.ASSIGNEE_ is null and t.TASK_DEF_KEY_ not in (:closed)
                    and l.TYPE_ = 'candidate' and l.GROUP_ID_ in (:groups))""";

    private static final String ADVISED = " c.reference in (:advised)";

    private static final String NOT_ABOUT_THEMSELVES =
            " c.reference not in (select reference from case_colleague where user_key = :colleague) and ";

    /** The open cases first: what is overdue or due soonest, then the newest. What is asked about another case is no part of it. */
    private static final String IN_ORDER = """
             order by case when c.finished_at is null then 0 else 1 end,
                (select min(t.DUE_DATE_) from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                    where c.finished_at is null and e.BUSINESS_KEY_ = c.reference
                        and t.TASK_DEF_KEY_ <> '%s') nulls last,
                coalesce(c.finished_at, c.raised_at) desc, c.reference desc
            limit :limit offset :offset"""
            .formatted(EarlierProcess.LINK_EARLIER_CASES);

    private final JdbcClient jdbc;
    private final SearchKeys index;
    private final ColleagueKeys colleagueKeys;
    private final ColleagueRepository colleagues;
    private final StepsByName stepsByName;

    VisibleCases(
            JdbcClient jdbc,
            SearchKeys index,
            ColleagueKeys colleagueKeys,
            ColleagueRepository colleagues,
            StepsByName stepsByName) {
        this.jdbc = jdbc;
        this.index = index;
        this.colleagueKeys = colleagueKeys;
        this.colleagues = colleagues;
        this.stepsByName = stepsByName;
    }

    public Counts count(Member reader) {
        return jdbc.sql("select count(*) as known, count(c.finished_at) as finished from case_file c" + known(reader))
                .params(facts(reader))
                .query((row, n) -> new Counts(row.getInt("known") - row.getInt("finished"), row.getInt("finished")))
                .single();
    }

    /** One page of all: the open ones first, and the most pressing of them at the top. */
    List<Visible> page(Member reader, int limit, int offset) {
        return visible(reader, known(reader) + IN_ORDER, Map.of("limit", limit, "offset", offset));
    }

    /** Those of these references that the reader may know of. */
    List<Visible> among(Member reader, Collection<String> references) {
        return visible(
                reader,
                known(reader) + " and c.reference in (:references) order by c.reference desc",
                Map.of("references", references));
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
                    group by reference) s on s.reference = c.reference"""
                        + known(reader) + " and " + whole(reader)
                        + " order by s.matches desc, c.raised_at desc limit :limit",
                Map.of("keys", index.asKept(keys), "limit", limit));
    }

    private List<Visible> visible(Member reader, String which, Map<String, ?> more) {
        return jdbc.sql("select c.*, case when " + whole(reader) + " then 1 else 0 end as whole from case_file c " + which)
                .params(facts(reader))
                .params(more)
                .query((row, n) -> visible(row))
                .list();
    }

    private static String known(Member reader) {
        String others = Role.ADVISING.stream().anyMatch(reader::has)
                ? String.join(" or ", OWN, IN_HAND, TO_TAKE, ADVISED)
                : String.join(" or ", OWN, IN_HAND, TO_TAKE);
        String ways = reader.has(Role.LEAD) ? whole(reader) : "(" + others + ")";
        return " where c.agency = :agency and" + NOT_ABOUT_THEMSELVES + ways;
    }

    private static String whole(Member reader) {
        if (reader.has(Role.LEAD)) {
            return "c.agency = :agency";
        }
        return reader.has(Role.SENIOR) ? "(" + OWN + " or " + STEP_OF_THE_LEAD_IN_HAND + ")" : OWN;
    }

    private Map<String, Object> facts(Member reader) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("user", reader.userId());
        facts.put("colleague", colleagueKeys.of(reader.userId()));
        // a list that is empty is no SQL, and no group has an empty name
        facts.put("groups", reader.groups().isEmpty() ? List.of("") : reader.groups());
        // whoever belongs to no agency, or to several, knows of no case
        facts.put("agency", reader.agency().orElse(""));
        facts.put("opening", WholeCase.STEPS_OF_A_SENIOR_MANAGER);
        facts.put("closed", CaseReaders.THAT_SAY_ALL);
        facts.put("advised", advisedBy(reader));
        return facts;
    }

    /** Where they advised and could still be asked: of a case about a colleague a manager reads no more. */
    private List<String> advisedBy(Member reader) {
        List<String> all = jdbc.sql("select distinct reference from advice where given_by = :user")
                .param("user", reader.userId())
                .query(String.class)
                .list();
        Set<String> aboutAColleague = colleagues.aboutAColleague(all);
        List<String> open = all.stream()
                .filter(reference -> !aboutAColleague.contains(reference)
                        || stepsByName.answersFor(reference, reader.agency().orElse(""), reader.userId()))
                .toList();
        return open.isEmpty() ? List.of("") : open;
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
