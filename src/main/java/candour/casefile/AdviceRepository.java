package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import candour.seal.Seal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All advice given in a case. */
@Repository
public class AdviceRepository {

    private final JdbcClient jdbc;
    private final Seal seal;

    AdviceRepository(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    public void add(String reference, Advice advice) {
        jdbc.sql("""
                insert into advice (id, reference, submission_id, level, advice, reasons, given_by, given_at)
                values (:id, :reference, :submission, :level, :advice, :reasons, :by, :at)""")
                .param("id", advice.id())
                .param("reference", reference)
                .param("submission", advice.submissionId())
                .param("level", advice.level())
                .param("advice", advice.advice())
                .param("reasons", seal.close(advice.reasons(), SealedRow.of("advice", reference, advice.id()).at("reasons")))
                .param("by", advice.givenBy())
                .param("at", at(advice.givenAt()))
                .update();
    }

    /** The last that says what to do. */
    public Optional<Advice> last(String reference) {
        return ofCase(reference).stream().filter(Advice::isAdvice).reduce((earlier, later) -> later);
    }

    public List<Advice> ofCase(String reference) {
        return jdbc.sql("select * from advice where reference = :reference order by given_at, id")
                .param("reference", reference)
                .query((row, n) -> new Advice(
                        uuid(row, "id"),
                        uuid(row, "submission_id"),
                        row.getString("level"),
                        row.getString("advice"),
                        seal.open(
                                row.getString("reasons"),
                                SealedRow.of("advice", reference, uuid(row, "id")).at("reasons")),
                        row.getString("given_by"),
                        instant(row, "given_at")))
                .list();
    }
}
