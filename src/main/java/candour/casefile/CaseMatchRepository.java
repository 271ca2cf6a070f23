package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which cases may be about the same child, and what the safeguarding lead said of it (R11.3). Nothing is ever merged. */
@Repository
public class CaseMatchRepository {

    /**
     * H2 would go through all cases of the agency and, for each, through all that the keys lead to. An outer join keeps it
     * from that; counting in a query of its own within this one does not.
     */
    static final String CANDIDATES = """
            select c.reference, c.agency, c.raised_by, c.raised_at, c.practitioner, c.finished_at
            from search_key s left join case_file c
                on c.reference = s.reference and c.agency = :agency and c.reference <> :reference
            where s.search_key in (:keys)
            group by c.reference, c.agency, c.raised_by, c.raised_at, c.practitioner, c.finished_at
            having c.reference is not null
            order by count(*) desc, c.raised_at desc, c.reference limit :limit""";

    private static final String THE_PAIR =
            " (reference = :reference and other = :other or reference = :other and other = :reference)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final AgencyTurns turns;
    private final SearchKeys index;
    private final Clock clock;

    CaseMatchRepository(
            JdbcClient jdbc, NamedParameterJdbcTemplate batches, AgencyTurns turns, SearchKeys index, Clock clock) {
        this.turns = turns;
        this.index = index;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** The cases of the agency, but for this one, that any of these keys leads to, those first that have most of them. */
    public List<CaseFile> candidates(String agency, String reference, Collection<String> keys, int limit) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CANDIDATES)
                .param("keys", index.asKept(keys))
                .param("agency", agency)
                .param("reference", reference)
                .param("limit", limit)
                .query((row, n) -> caseFile(row))
                .list();
    }

    /**
     * Holds back until this transaction ends whoever else compares cases of this one’s agency, gives one to somebody, or says whom one
     * of them is about: each of them must see what the other did. Whoever holds cases takes this after them, and no case after this, so
     * that nobody waits in a circle.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String reference) {
        lockIn(jdbc.sql("select agency from case_file where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .single());
    }

    /** The same for all cases of an agency. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockIn(String agency) {
        turns.hold(agency);
    }

    /**
     * Notes what was found, the likeliest first, each pair once. What was noted before stays as it is, also where it was in the
     * other case; but for a pair about which nobody was to be asked yet: where this case asks about it, it is this one's from now on.
     *
     * @param found what each of the other cases has in common with this one
     * @param asked about which of them a lead is to be asked
     */
    public void note(String reference, Map<String, List<String>> found, Set<String> asked) {
        int[] position = {0};
        List<MapSqlParameterSource> pairs = found.entrySet().stream()
                .map(match -> new MapSqlParameterSource()
                        .addValue("reference", reference)
                        .addValue("other", match.getKey())
                        .addValue("position", ++position[0])
                        .addValue("why", String.join(" ", match.getValue()))
                        .addValue("at", at(clock.instant()))
                        .addValue("asked", asked.contains(match.getKey())))
                .toList();
        batches.batchUpdate(
                """
                update case_match set reference = :reference, other = :other, position = :position, asked = true
                where :asked and not asked and same_child is null
                    and""" + THE_PAIR,
                pairs.toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into case_match (reference, other, position, why, found_at, asked)
                select cast(:reference as varchar(20)), cast(:other as varchar(20)), :position,
                    cast(:why as varchar(200)), :at, cast(:asked as boolean)
                where not exists (select 1 from case_match where""" + THE_PAIR + ")",
                pairs.toArray(SqlParameterSource[]::new));
    }

    /** What was found for this case, and the later cases for which this one was found; each time the other one. */
    public List<CaseMatch> ofCase(String reference) {
        return jdbc.sql("""
                select m.reference as noticed_in, m.why, m.found_at, m.asked, m.same_child, m.position, c.*
                from case_match m join case_file c
                    on c.reference = case when m.reference = :reference then m.other else m.reference end
                where m.reference = :reference or m.other = :reference
                order by case when m.reference = :reference then 0 else 1 end, m.position, c.reference""")
                .param("reference", reference)
                .query((row, n) -> new CaseMatch(
                        row.getString("noticed_in"),
                        caseFile(row),
                        List.of(row.getString("why").split(" ")),
                        instant(row, "found_at"),
                        row.getBoolean("asked"),
                        row.getObject("same_child", Boolean.class)))
                .list();
    }

    /** The answers that say of one of these cases whether another is about the same child; they need not name it. */
    public Set<UUID> answersAbout(Collection<String> cases) {
        return cases.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        select distinct submission_id from case_match
                        where submission_id is not null and (reference in (:cases) or other in (:cases))""")
                        .param("cases", cases)
                        .query(UUID.class)
                        .list());
    }

    /** Notes the lead's answer on this case and another, whichever of them asked. */
    public void answer(String reference, String other, UUID submissionId, boolean sameChild) {
        jdbc.sql("update case_match set same_child = :same, submission_id = :submission where" + THE_PAIR)
                .param("same", sameChild)
                .param("submission", submissionId)
                .param("reference", reference)
                .param("other", other)
                .update();
    }

    private static CaseFile caseFile(ResultSet row) throws SQLException {
        return new CaseFile(
                row.getString("reference"),
                row.getString("agency"),
                row.getString("raised_by"),
                instant(row, "raised_at"),
                row.getString("practitioner"),
                instant(row, "finished_at"));
    }
}
