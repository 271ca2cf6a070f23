package candour.casefile;

import static candour.casefile.Columns.date;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import candour.casefile.TransferTerms.OfItem;
import candour.seal.Place;
import candour.seal.Seal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On what terms each transfer goes, kept beside it. */
@Repository
public class TransferTermsRepository {

    private final JdbcClient jdbc;
    private final Seal seal;

    TransferTermsRepository(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Adds the terms to a transfer that is there already. */
    public void add(String reference, UUID transfer, TransferTerms terms) {
        jdbc.sql("""
                update transfer set service = :service, access_until = :until, for_them_alone = :alone, tells_of_others = :others,
                    agreement = :agreement, tells_of_health = :health, without_consent = :without where id = :id""")
                .param("service", seal.close(terms.service(), SealedRow.of("transfer", reference, transfer).at("service")))
                .param("until", terms.accessUntil())
                .param("alone", terms.forThemAlone())
                .param("others", terms.tellsOfOthers())
                .param("agreement", terms.agreement())
                .param("health", terms.tellsOfHealth())
                .param("without", terms.withoutConsent())
                .param("id", transfer)
                .update();
        terms.items().forEach((item, ofItem) -> jdbc.sql("""
                update transfer_item set why = :why, with_identifiers = :identifiers
                where transfer_id = :transfer and item_id = :item""")
                .param("why", seal.close(ofItem.why(), why(transfer, item)))
                .param("identifiers", ofItem.withIdentifiers())
                .param("transfer", transfer)
                .param("item", item)
                .update());
    }

    private static Place why(UUID transfer, UUID item) {
        return SealedRow.of("transfer_item", transfer, transfer, item).at("why");
    }

    public TransferTerms of(UUID transfer) {
        Map<UUID, OfItem> items = new HashMap<>();
        jdbc.sql("select * from transfer_item where transfer_id = :id")
                .param("id", transfer)
                .query((RowCallbackHandler) row -> {
                    UUID item = uuid(row, "item_id");
                    String why = seal.open(row.getString("why"), why(transfer, item));
                    items.put(item, new OfItem(why, row.getObject("with_identifiers", Boolean.class)));
                });
        return jdbc.sql("select * from transfer where id = :id")
                .param("id", transfer)
                .query((row, n) -> new TransferTerms(
                        seal.open(
                                row.getString("service"),
                                SealedRow.of("transfer", row.getString("reference"), transfer).at("service")),
                        date(row, "access_until"),
                        row.getBoolean("for_them_alone"),
                        row.getString("tells_of_others"),
                        row.getString("agreement"),
                        row.getBoolean("tells_of_health"),
                        row.getBoolean("without_consent"),
                        items))
                .single();
    }

    /**
     * One disclosure about somebody’s health or social care that was made without their consent (R13.1); no name.
     *
     * @param recipient id of the agency it went to, or null for somebody outside the directory
     */
    public record HealthDisclosure(String reference, UUID decision, UUID transfer, String recipient, Instant sentAt) {}

    /** Those of one agency, the latest first. */
    public List<HealthDisclosure> healthDisclosuresWithoutConsent(String agency, int limit) {
        return jdbc.sql("""
                select t.reference, t.decision_id, t.id, t.agency, t.sent_at from transfer t
                    join case_file c on c.reference = t.reference
                where c.agency = :agency and t.tells_of_health and t.without_consent and t.sent_at is not null
                order by t.sent_at desc, t.id limit :limit""")
                .param("agency", agency)
                .param("limit", limit)
                .query((row, n) -> new HealthDisclosure(
                        row.getString("reference"),
                        uuid(row, "decision_id"),
                        uuid(row, "id"),
                        row.getString("agency"),
                        instant(row, "sent_at")))
                .list();
    }
}
