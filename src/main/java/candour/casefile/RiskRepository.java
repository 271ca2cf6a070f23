package candour.casefile;

import static candour.casefile.Columns.uuid;

import candour.seal.Seal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the risk was weighed, each time it was (R10.1, R10.3). */
@Repository
public class RiskRepository {

    private final JdbcClient jdbc;
    private final Seal seal;

    RiskRepository(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    public void add(String reference, Risk risk) {
        jdbc.sql("""
                insert into risk (id, reference, submission_id, asking_safe, ground, decided_anyway, doubt, reasons)
                values (:id, :reference, :submission, :askingSafe, :ground, :decidedAnyway, :doubt, :reasons)""")
                .param("id", risk.id())
                .param("reference", reference)
                .param("submission", risk.submissionId())
                .param("askingSafe", risk.askingSafe())
                .param("ground", risk.ground())
                .param("decidedAnyway", risk.decidedAnyway())
                .param("doubt", risk.doubt())
                .param("reasons", seal.close(risk.reasons(), SealedRow.of("risk", reference, risk.id()).at("reasons")))
                .update();
    }

    public Optional<Risk> latest(String reference) {
        return jdbc.sql("""
                select r.* from risk r join submission s on s.id = r.submission_id
                where r.reference = :reference order by s.submitted_at desc limit 1""")
                .param("reference", reference)
                .query((row, n) -> new Risk(
                        uuid(row, "id"),
                        uuid(row, "submission_id"),
                        row.getString("asking_safe"),
                        row.getString("ground"),
                        row.getString("decided_anyway"),
                        row.getString("doubt"),
                        seal.open(
                                row.getString("reasons"),
                                SealedRow.of("risk", reference, uuid(row, "id")).at("reasons"))))
                .optional();
    }
}
