package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import candour.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decision records. There is no method that changes one. */
@Repository
public class DecisionRepository {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Json json;

    DecisionRepository(JdbcClient jdbc, Seal seal, Json json) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.json = json;
    }

    public void add(String reference, Decision decision) {
        SealedRow sealed = SealedRow.of("decision", reference, decision.id());
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
                .param("reasons", seal.close(decision.reasons(), sealed.at("reasons")))
                .param("by", decision.decidedBy())
                .param("at", at(decision.decidedAt()))
                .param("content", json.write(decision.content(), sealed.at("content")))
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
        Map<UUID, List<UUID>> items = items(reference);
        return jdbc.sql("select * from decision where reference = :reference order by decided_at, id")
                .param("reference", reference)
                .query((row, n) -> decision(row, items.getOrDefault(uuid(row, "id"), List.of())))
                .list();
    }

    private Decision decision(ResultSet row, List<UUID> items) throws SQLException {
        UUID id = uuid(row, "id");
        SealedRow sealed = SealedRow.of("decision", row.getString("reference"), id);
        return new Decision(
                id,
                row.getString("matter"),
                row.getInt("schema_version"),
                Outcome.ofWords(row.getString("outcome")),
                row.getString("lawful_basis"),
                seal.open(row.getString("reasons"), sealed.at("reasons")),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                items,
                json.read(row.getString("content"), sealed.at("content")));
    }

    /** Read before the decisions: a query inside another one would need a second connection for each reader. */
    private Map<UUID, List<UUID>> items(String reference) {
        Map<UUID, List<UUID>> items = new HashMap<>();
        jdbc.sql("""
                select di.decision_id, di.item_id from decision_item di join item i on i.id = di.item_id
                where i.reference = :reference order by i.position""")
                .param("reference", reference)
                .query((RowCallbackHandler) row -> items.computeIfAbsent(
                                uuid(row, "decision_id"), decision -> new ArrayList<>())
                        .add(uuid(row, "item_id")));
        return items;
    }

    /** What was decided last on this matter in each of these cases; a case without a decision is left out. */
    public Map<String, Outcome> outcomes(Collection<String> references, String matter) {
        Map<String, Outcome> outcomes = new HashMap<>();
        if (!references.isEmpty()) {
            jdbc.sql("""
                    select reference, outcome from decision
                    where reference in (:references) and matter = :matter order by decided_at, id""")
                    .param("references", references)
                    .param("matter", matter)
                    .query((RowCallbackHandler) row ->
                            outcomes.put(row.getString("reference"), Outcome.ofWords(row.getString("outcome"))));
        }
        return outcomes;
    }

    /** The latest decision on this matter. */
    public Optional<Decision> latest(String reference, String matter) {
        return ofCase(reference).stream()
                .filter(decision -> decision.matter().equals(matter))
                .reduce((earlier, later) -> later);
    }
}
