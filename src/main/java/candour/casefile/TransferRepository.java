package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes to whom, and whether it was sent and received. */
@Repository
public class TransferRepository {

    private final JdbcClient jdbc;
    private final RowMapper<Transfer> transfer;

    TransferRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.transfer = (row, n) -> new Transfer(
                uuid(row, "id"),
                uuid(row, "decision_id"),
                uuid(row, "submission_id"),
                row.getInt("position"),
                row.getString("agency"),
                row.getString("outside_name"),
                row.getString("person"),
                row.getString("method"),
                row.getString("sender_address"),
                row.getString("address"),
                row.getString("why"),
                items(uuid(row, "id")),
                instant(row, "sent_at"),
                row.getString("sent_by"),
                instant(row, "received_at"));
    }

    private List<UUID> items(UUID transfer) {
        return jdbc.sql("""
                select ti.item_id from transfer_item ti join item i on i.id = ti.item_id
                where ti.transfer_id = :id order by i.position""")
                .param("id", transfer)
                .query(UUID.class)
                .list();
    }

    public void add(String reference, Transfer transfer) {
        jdbc.sql("""
                insert into transfer (id, reference, decision_id, submission_id, position, agency, outside_name, person,
                    method, sender_address, address, why)
                values (:id, :reference, :decision, :submission, :position, :agency, :outside, :person,
                    :method, :sender, :address, :why)""")
                .param("id", transfer.id())
                .param("reference", reference)
                .param("decision", transfer.decisionId())
                .param("submission", transfer.submissionId())
                .param("position", transfer.position())
                .param("agency", transfer.agency())
                .param("outside", transfer.outsideName())
                .param("person", transfer.person())
                .param("method", transfer.method())
                .param("sender", transfer.senderAddress())
                .param("address", transfer.address())
                .param("why", transfer.why())
                .update();
        for (UUID item : transfer.items()) {
            jdbc.sql("insert into transfer_item (transfer_id, item_id) values (:transfer, :item)")
                    .param("transfer", transfer.id())
                    .param("item", item)
                    .update();
        }
    }

    public List<Transfer> ofCase(String reference) {
        return jdbc.sql("select * from transfer where reference = :reference order by position, id")
                .param("reference", reference)
                .query(transfer)
                .list();
    }

    public Transfer get(UUID id) {
        return jdbc.sql("select * from transfer where id = :id")
                .param("id", id)
                .query(transfer)
                .single();
    }

    public void sent(UUID id, Instant at, String by) {
        jdbc.sql("update transfer set sent_at = :at, sent_by = :by, received_at = null where id = :id")
                .param("at", at(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    public void received(UUID id, Instant at) {
        jdbc.sql("update transfer set received_at = :at where id = :id")
                .param("at", at(at))
                .param("id", id)
                .update();
    }
}
