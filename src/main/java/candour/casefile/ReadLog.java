package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Notes who read what of which case, and when (R11.8). */
@Repository
public class ReadLog {

    /** In the place of a part: nothing was read, and somebody tried to act on a step that is not theirs. */
    public static final String REFUSED = "refused-step";

    private static final Duration ONE_TRY = Duration.ofHours(1);

    private static final RowMapper<Read> READ = (row, n) -> new Read(
            row.getString("reference"), row.getString("reader"), instant(row, "read_at"), row.getString("part"));

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    ReadLog(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** @param part what was read: the id of a form, {@code case-so-far}, {@code record}, {@code case-list} or {@code search} */
    public void note(String reference, String reader, String part) {
        note(List.of(reference), reader, part);
    }

    /** Notes the same reading of several cases: those that a list or a search showed. */
    @Transactional
    public void note(Collection<String> references, String reader, String part) {
        OffsetDateTime now = at(clock.instant());
        batches.batchUpdate(
                """
                insert into case_read (id, reference, reader, read_at, part)
                values (:id, :reference, :reader, :at, :part)""",
                references.stream()
                        .map(reference -> new MapSqlParameterSource()
                                .addValue("id", UUID.randomUUID())
                                .addValue("reference", reference)
                                .addValue("reader", reader)
                                .addValue("at", now)
                                .addValue("part", part))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Notes that somebody tried to act on a step or case that is not theirs; however often within the hour, once. */
    @Transactional
    public void noteRefused(String reference, String person) {
        boolean isNoted = jdbc.sql("""
                        select count(*) from case_read
                        where reference = :reference and reader = :person and part = :part and read_at > :since""")
                        .param("reference", reference)
                        .param("person", person)
                        .param("part", REFUSED)
                        .param("since", at(clock.instant().minus(ONE_TRY)))
                        .query(Long.class)
                        .single()
                > 0;
        if (!isNoted) {
            note(reference, person, REFUSED);
        }
    }

    /** Every reading of a case, the newest first. */
    public List<Read> ofCase(String reference) {
        return jdbc.sql("select * from case_read where reference = :reference order by read_at desc, id")
                .param("reference", reference)
                .query(READ)
                .list();
    }

    /** The readings of a person, the latest first; what they tried in vain would tell them of a case. */
    public List<Read> ofReader(String reader, Set<String> without, int most, int after) {
        return jdbc.sql("""
                select * from case_read where reader = :reader and part <> :refused and reference not in (:without)
                order by read_at desc, id limit :most offset :after""")
                .param("after", after)
                .param("without", without.isEmpty() ? Set.of("") : without)
                .param("refused", REFUSED)
                .param("reader", reader)
                .param("most", most)
                .query(READ)
                .list();
    }

    /** When this person last read this part of the case. */
    public Optional<Instant> lastOpened(String reference, String reader, String part) {
        return jdbc.sql("""
                select * from case_read where reference = :reference and reader = :reader and part = :part
                order by read_at desc, id limit 1""")
                .param("reference", reference)
                .param("reader", reader)
                .param("part", part)
                .query(READ)
                .optional()
                .map(Read::readAt);
    }

    /** What was opened of the cases of an agency since then: a line in a list is not opened. */
    public List<Read> opened(String agency, Instant since) {
        return jdbc.sql("""
                select r.* from case_read r join case_file c on c.reference = r.reference
                where c.agency = :agency and r.read_at > :since
                    and r.part not in ('case-list', 'search', 'health-disclosures', 'refused-step')
                    and r.part not like 'earlier-concerns%'""")
                .param("agency", agency)
                .param("since", at(since))
                .query(READ)
                .list();
    }

    /** Who tried since then to act on steps of the agency's cases that are not theirs, from whichever agency. */
    public List<Read> refused(String agency, Instant since) {
        return jdbc.sql("""
                select r.* from case_read r join case_file c on c.reference = r.reference
                where c.agency = :agency and r.read_at > :since and r.part = :part""")
                .param("agency", agency)
                .param("since", at(since))
                .param("part", REFUSED)
                .query(READ)
                .list();
    }

    /** In which cases of an agency, opened since then, each person finished a step at any time. */
    public Map<String, Set<String>> worked(String agency, Instant since) {
        Map<String, Set<String>> worked = new HashMap<>();
        jdbc.sql("""
                select distinct s.submitted_by, s.reference from submission s join case_file c on c.reference = s.reference
                where c.agency = :agency and s.form <> 'open-in-an-emergency' and exists
                    (select 1 from case_read r where r.reference = s.reference and r.read_at > :since)""")
                .param("agency", agency)
                .param("since", at(since))
                .query((RowCallbackHandler) row -> worked
                        .computeIfAbsent(row.getString("submitted_by"), user -> new HashSet<>())
                        .add(row.getString("reference")));
        return worked;
    }

    /** One reading of one part of a case. */
    public record Read(String reference, String reader, Instant readAt, String part) {

        /** Nothing they tried in vain is for them to read: that it was noted would say that there is something. */
        public boolean isTriedBy(String userId) {
            return part.equals(REFUSED) && reader.equals(userId);
        }
    }
}
