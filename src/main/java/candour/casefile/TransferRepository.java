package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import candour.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes to whom, and whether it was sent and received. */
@Repository
public class TransferRepository {

    private final JdbcClient jdbc;
    private final Seal seal;

    TransferRepository(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    private RowMapper<Transfer> transfer(Function<UUID, List<UUID>> items) {
        return (row, n) -> transfer(row, uuid(row, "id"), items);
    }

    private Transfer transfer(ResultSet row, UUID id, Function<UUID, List<UUID>> items) throws SQLException {
        SealedRow sealed = SealedRow.of("transfer", row.getString("reference"), id);
        return new Transfer(
                id,
                uuid(row, "decision_id"),
                uuid(row, "submission_id"),
                row.getInt("position"),
                row.getString("agency"),
                opened(row, sealed, "outside_name"),
                opened(row, sealed, "person"),
                row.getString("method"),
                opened(row, sealed, "sender_address"),
                opened(row, sealed, "address"),
                opened(row, sealed, "why"),
                items.apply(id),
                instant(row, "sent_at"),
                row.getString("sent_by"),
                instant(row, "received_at"),
                instant(row, "withheld_at"));
    }

    private String opened(ResultSet row, SealedRow sealed, String column) throws SQLException {
        return seal.open(row.getString(column), sealed.at(column));
    }

    /** Read before the transfers: a query inside another one would need a second connection for each reader. */
    private Map<UUID, List<UUID>> itemsOfCase(String reference) {
        Map<UUID, List<UUID>> items = new HashMap<>();
        jdbc.sql("""
                select ti.transfer_id, ti.item_id from transfer_item ti join item i on i.id = ti.item_id
                where i.reference = :reference order by i.position""")
                .param("reference", reference)
                .query((RowCallbackHandler) row -> items.computeIfAbsent(
                                uuid(row, "transfer_id"), transfer -> new ArrayList<>())
                        .add(uuid(row, "item_id")));
        return items;
    }

    private List<UUID> itemsOf(UUID transfer) {
        return jdbc.sql("""
                select ti.item_id from transfer_item ti join item i on i.id = ti.item_id
                where ti.transfer_id = :id order by i.position""")
                .param("id", transfer)
                .query(UUID.class)
                .list();
    }

    public void add(String reference, Transfer transfer) {
        SealedRow sealed = SealedRow.of("transfer", reference, transfer.id());
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
                .param("outside", seal.close(transfer.outsideName(), sealed.at("outside_name")))
                .param("person", seal.close(transfer.person(), sealed.at("person")))
                .param("method", transfer.method())
                .param("sender", seal.close(transfer.senderAddress(), sealed.at("sender_address")))
                .param("address", seal.close(transfer.address(), sealed.at("address")))
                .param("why", seal.close(transfer.why(), sealed.at("why")))
                .update();
        for (UUID item : transfer.items()) {
            jdbc.sql("insert into transfer_item (transfer_id, item_id) values (:transfer, :item)")
                    .param("transfer", transfer.id())
                    .param("item", item)
                    .update();
        }
    }

    /** Takes back a choice that was thought over before any of it went: what was chosen then stays word for word in its form. */
    public void takeBackUnsent(UUID decision) {
        jdbc.sql("""
                delete from transfer_item where transfer_id in (
                    select id from transfer where decision_id = :decision and sent_at is null and withheld_at is null)""")
                .param("decision", decision)
                .update();
        jdbc.sql("delete from transfer where decision_id = :decision and sent_at is null and withheld_at is null")
                .param("decision", decision)
                .update();
    }

    /** Takes back one that was filed and does not go like this; what was chosen stays word for word in its form. */
    public void takeBack(UUID id) {
        jdbc.sql("delete from transfer_item where transfer_id = :id").param("id", id).update();
        jdbc.sql("delete from transfer where id = :id").param("id", id).update();
    }

    /** Files that the same goes to the same recipient again another way; the earlier transfer stays as it is. */
    public UUID again(String reference, UUID earlier, UUID submission, Way way) {
        Transfer before = get(earlier);
        UUID again = UUID.randomUUID();
        SealedRow sealed = SealedRow.of("transfer", reference, again);
        String person = way.person() == null ? before.person() : way.person();
        jdbc.sql("""
                insert into transfer (id, reference, decision_id, submission_id, position, agency, outside_name,
                    person, method, sender_address, address, why)
                select cast(:id as uuid), reference, decision_id, cast(:submission as uuid), position, agency,
                    cast(:outside as varchar), cast(:person as varchar), cast(:method as varchar), cast(:sender as varchar),
                    cast(:address as varchar), cast(:why as varchar)
                from transfer where id = :earlier""")
                .param("id", again)
                .param("submission", submission)
                .param("outside", seal.close(before.outsideName(), sealed.at("outside_name")), Types.VARCHAR)
                .param("person", seal.close(person, sealed.at("person")))
                .param("method", way.method())
                .param("sender", seal.close(way.senderAddress(), sealed.at("sender_address")), Types.VARCHAR)
                .param("address", seal.close(way.address(), sealed.at("address")), Types.VARCHAR)
                .param("why", seal.close(before.why(), sealed.at("why")))
                .param("earlier", earlier)
                .update();
        jdbc.sql("""
                insert into transfer_item (transfer_id, item_id)
                select cast(:again as uuid), item_id from transfer_item where transfer_id = :earlier""")
                .param("again", again)
                .param("earlier", earlier)
                .update();
        return again;
    }

    /**
     * By which way something travels.
     *
     * @param person who is to receive it instead, or null where it stays the same person
     */
    public record Way(String person, String method, String senderAddress, String address) {}

    public List<Transfer> ofCase(String reference) {
        Map<UUID, List<UUID>> items = itemsOfCase(reference);
        return jdbc.sql("select * from transfer where reference = :reference order by position, id")
                .param("reference", reference)
                .query(transfer(id -> items.getOrDefault(id, List.of())))
                .list();
    }

    public Transfer get(UUID id) {
        List<UUID> items = itemsOf(id);
        return jdbc.sql("select * from transfer where id = :id")
                .param("id", id)
                .query(transfer(same -> items))
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

    public void withheld(UUID id, Instant at) {
        jdbc.sql("update transfer set withheld_at = :at where id = :id")
                .param("at", at(at))
                .param("id", id)
                .update();
    }
}
