package candour.casefile;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Legal holds: as long as one stands, nothing of a case is disposed of (R11.7, R12.3). Why stands in what was sent. */
@Repository
public class LegalHoldRepository {

    private final JdbcClient jdbc;

    LegalHoldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean stands(String reference) {
        return jdbc.sql("select count(*) from legal_hold where reference = :reference and lifted_in is null")
                        .param("reference", reference)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param submissionId the form on which it was placed, with the reasons */
    public void place(String reference, UUID submissionId) {
        jdbc.sql("insert into legal_hold (placed_in, reference) values (:submission, :reference)")
                .param("submission", submissionId)
                .param("reference", reference)
                .update();
    }

    /** @param submissionId the form on which it was lifted, with the reasons */
    public void lift(String reference, UUID submissionId) {
        jdbc.sql("update legal_hold set lifted_in = :submission where reference = :reference and lifted_in is null")
                .param("submission", submissionId)
                .param("reference", reference)
                .update();
    }
}
