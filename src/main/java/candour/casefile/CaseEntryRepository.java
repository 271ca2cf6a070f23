package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import candour.seal.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
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
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into case_entry (id, reference, submission_id, happened_at, actor, kind, content)
                values (:id, :reference, :submission, :at, :actor, :kind, :content)""")
                .param("id", id)
                .param("reference", reference)
                .param("submission", submissionId)
                .param("at", at(clock.instant()))
                .param("actor", actor)
                .param("kind", kind)
                .param("content", json.write(content, content(reference, id)))
                .update();
    }

    private static Place content(String reference, UUID id) {
        return SealedRow.of("case_entry", reference, id).at("content");
    }

    /** The later facts of one kind in the cases of an agency since then, by case. */
    public Map<String, List<CaseEntry>> ofKind(String kind, String agency, Instant since) {
        Map<String, List<CaseEntry>> found = new TreeMap<>();
        jdbc.sql("""
                select e.* from case_entry e join case_file c on c.reference = e.reference
                where c.agency = :agency and e.kind = :kind and e.happened_at > :since""")
                .param("agency", agency)
                .param("kind", kind)
                .param("since", at(since))
                .query((RowCallbackHandler) row -> found.computeIfAbsent(row.getString("reference"), key -> new ArrayList<>())
                        .add(entry(row, row.getString("reference"))));
        return found;
    }

    public List<CaseEntry> ofCase(String reference) {
        return jdbc.sql("select * from case_entry where reference = :reference order by happened_at, id")
                .param("reference", reference)
                .query((row, n) -> entry(row, reference))
                .list();
    }

    private CaseEntry entry(ResultSet row, String reference) throws SQLException {
        return new CaseEntry(
                uuid(row, "id"),
                uuid(row, "submission_id"),
                instant(row, "happened_at"),
                row.getString("actor"),
                row.getString("kind"),
                json.read(row.getString("content"), content(reference, uuid(row, "id"))));
    }
}
