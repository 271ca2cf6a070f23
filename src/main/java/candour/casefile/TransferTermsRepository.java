package candour.casefile;

import static candour.casefile.Columns.date;
import static candour.casefile.Columns.uuid;

import candour.casefile.TransferTerms.OfItem;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On what terms each transfer goes, kept beside it. */
@Repository
public class TransferTermsRepository {

    private final JdbcClient jdbc;

    TransferTermsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the terms to a transfer that is there already. */
    public void add(UUID transfer, TransferTerms terms) {
        jdbc.sql("""
                update transfer set service = :service, access_until = :until, tells_of_others = :others,
                    agreement = :agreement, tells_of_health = :health where id = :id""")
                .param("service", terms.service())
                .param("until", terms.accessUntil())
                .param("others", terms.tellsOfOthers())
                .param("agreement", terms.agreement())
                .param("health", terms.tellsOfHealth())
                .param("id", transfer)
                .update();
        terms.items().forEach((item, ofItem) -> jdbc.sql("""
                update transfer_item set why = :why, with_identifiers = :identifiers
                where transfer_id = :transfer and item_id = :item""")
                .param("why", ofItem.why())
                .param("identifiers", ofItem.withIdentifiers())
                .param("transfer", transfer)
                .param("item", item)
                .update());
    }

    public TransferTerms of(UUID transfer) {
        Map<UUID, OfItem> items = new HashMap<>();
        jdbc.sql("select * from transfer_item where transfer_id = :id")
                .param("id", transfer)
                .query((RowCallbackHandler) row -> items.put(
                        uuid(row, "item_id"),
                        new OfItem(row.getString("why"), row.getObject("with_identifiers", Boolean.class))));
        return jdbc.sql("select * from transfer where id = :id")
                .param("id", transfer)
                .query((row, n) -> new TransferTerms(
                        row.getString("service"),
                        date(row, "access_until"),
                        row.getString("tells_of_others"),
                        row.getString("agreement"),
                        row.getBoolean("tells_of_health"),
                        items))
                .single();
    }
}
