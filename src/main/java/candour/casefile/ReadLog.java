package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes who read what of which case, and when (R11.8). */
@Repository
public class ReadLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param part what was read: the id of a form, {@code case-so-far} or {@code record} */
    public void note(String reference, String reader, String part) {
        jdbc.sql("""
                insert into case_read (id, reference, reader, read_at, part)
                values (:id, :reference, :reader, :at, :part)""")
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("reader", reader)
                .param("at", at(clock.instant()))
                .param("part", part)
                .update();
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
