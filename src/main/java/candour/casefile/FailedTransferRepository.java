package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which transfers failed, and what was sent in their place (R11.16). */
@Repository
public class FailedTransferRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedTransferRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void failed(UUID transfer, String why) {
        jdbc.sql("insert into failed_transfer (transfer_id, failed_at, why) values (:transfer, :at, :why)")
                .param("transfer", transfer)
                .param("at", at(clock.instant()))
                .param("why", why)
                .update();
    }

    /** Notes that the same was sent again. */
    public void followedBy(UUID transfer, UUID next) {
        jdbc.sql("update failed_transfer set followed_by = :next where transfer_id = :transfer")
                .param("next", next)
                .param("transfer", transfer)
                .update();
    }

    /**
     * Notes that this was not sent after all.
     *
     * @return the transfer that failed, and is followed by nothing yet
     */
    public UUID notFollowedBy(UUID next) {
        UUID failed = jdbc.sql("select transfer_id from failed_transfer where followed_by = :next")
                .param("next", next)
                .query(UUID.class)
                .single();
        jdbc.sql("update failed_transfer set followed_by = null where transfer_id = :transfer")
                .param("transfer", failed)
                .update();
        return failed;
    }

    public List<FailedTransfer> ofCase(String reference) {
        return jdbc.sql("""
                select f.* from failed_transfer f join transfer t on t.id = f.transfer_id
                where t.reference = :reference order by f.failed_at""")
                .param("reference", reference)
                .query((row, n) -> new FailedTransfer(
                        uuid(row, "transfer_id"), instant(row, "failed_at"), row.getString("why"), uuid(row, "followed_by")))
                .list();
    }
}
