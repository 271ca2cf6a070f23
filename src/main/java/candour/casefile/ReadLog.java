package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Notes who read what of which case, and when (R11.8). */
@Repository
public class ReadLog {

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

    public List<Read> ofCase(String reference) {
        return jdbc.sql("select * from case_read where reference = :reference order by read_at, id")
                .param("reference", reference)
                .query((row, n) -> new Read(row.getString("reader"), instant(row, "read_at"), row.getString("part")))
                .list();
    }

    /** One reading of one part of a case. */
    public record Read(String reader, Instant readAt, String part) {}
}
