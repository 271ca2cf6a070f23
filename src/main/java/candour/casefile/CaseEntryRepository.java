package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends later facts to a case and reads them back. */
@Repository
public class CaseEntryRepository {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    CaseEntryRepository(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Appends what time or the product itself did. */
    public void append(String reference, String kind, Map<String, Object> content) {
        append(reference, null, null, kind, content);
    }

    /** Appends what a person told on a form. */
    public void append(String reference, UUID submissionId, String actor, String kind, Map<String, Object> content) {
        jdbc.sql("""
                insert into case_entry (id, reference, submission_id, happened_at, actor, kind, content)
                values (:id, :reference, :submission, :at, :actor, :kind, :content)""")
                .param("id", UUID.randomUUID())
                .param("reference", reference)
                .param("submission", submissionId)
                .param("at", at(clock.instant()))
                .param("actor", actor)
                .param("kind", kind)
                .param("content", json.write(content, reference))
                .update();
    }

    public List<CaseEntry> ofCase(String reference) {
        return jdbc.sql("select * from case_entry where reference = :reference order by happened_at, id")
                .param("reference", reference)
                .query((row, n) -> new CaseEntry(
                        uuid(row, "id"),
                        uuid(row, "submission_id"),
                        instant(row, "happened_at"),
                        row.getString("actor"),
                        row.getString("kind"),
                        json.read(row.getString("content"), reference)))
                .list();
    }
}
