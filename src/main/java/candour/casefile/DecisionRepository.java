package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decision records. There is no method that changes one. */
@Repository
public class DecisionRepository {

    private final JdbcClient jdbc;
    private final Json json;

    DecisionRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(String reference, Decision decision) {
        jdbc.sql("""
                insert into decision (id, reference, matter, schema_version, outcome, lawful_basis, reasons, decided_by,
                    decided_at, content)
                values (:id, :reference, :matter, :version, :outcome, :basis, :reasons, :by, :at, :content)""")
                .param("id", decision.id())
                .param("reference", reference)
                .param("matter", decision.matter())
                .param("version", decision.schemaVersion())
                .param("outcome", decision.outcome().words())
                .param("basis", decision.lawfulBasis())
                .param("reasons", decision.reasons())
                .param("by", decision.decidedBy())
                .param("at", at(decision.decidedAt()))
                .param("content", json.write(decision.content()))
                .update();
        for (UUID item : decision.items()) {
            jdbc.sql("insert into decision_item (decision_id, item_id) values (:decision, :item)")
                    .param("decision", decision.id())
                    .param("item", item)
                    .update();
        }
    }

    /** All decisions of the case in the order they were made. */
    public List<Decision> ofCase(String reference) {
        return jdbc.sql("select * from decision where reference = :reference order by decided_at, id")
                .param("reference", reference)
                .query((row, n) -> new Decision(
                        uuid(row, "id"),
                        row.getString("matter"),
                        row.getInt("schema_version"),
                        Outcome.ofWords(row.getString("outcome")),
                        row.getString("lawful_basis"),
                        row.getString("reasons"),
                        row.getString("decided_by"),
                        instant(row, "decided_at"),
                        items(uuid(row, "id")),
                        json.read(row.getString("content"))))
                .list();
    }

    private List<UUID> items(UUID decision) {
        return jdbc.sql("select item_id from decision_item where decision_id = :id")
                .param("id", decision)
                .query(UUID.class)
                .list();
    }

    /** The latest decision on this matter. */
    public Optional<Decision> latest(String reference, String matter) {
        return ofCase(reference).stream()
                .filter(decision -> decision.matter().equals(matter))
                .reduce((earlier, later) -> later);
    }
}
