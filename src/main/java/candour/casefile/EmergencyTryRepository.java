package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Each try to open a case in an emergency, whatever came of it (R11.8). What was typed is not kept. */
@Repository
public class EmergencyTryRepository {

    /** What came of a try. */
    public enum Outcome {
        /** No case is found by what was typed, or none that this person may open so. */
        NOT_FOUND,
        /** The case is about them. */
        ABOUT_THEM,
        /** There were too many tries before this one, so nothing was looked for. */
        TOO_MANY,
        /** They may read the case without it. */
        BY_RIGHT,
        OPENED
    }

    /**
     * One try.
     *
     * @param reference the case it came to, or null
     */
    public record Try(String by, Instant at, Outcome outcome, String reference) {}

    private static final RowMapper<Try> TRY = (row, n) -> new Try(
            row.getString("tried_by"), instant(row, "tried_at"), Outcome.valueOf(row.getString("outcome")), row.getString("reference"));

    private final JdbcClient jdbc;
    private final Clock clock;

    EmergencyTryRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes a try before anything is looked for, and for good: many at the same moment count one another.
     *
     * @param namedBy how the case is named: reference, number or name
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public UUID begin(String by, String agency, String namedBy) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into emergency_try (id, tried_by, agency, tried_at, named_by, outcome)
                values (:id, :by, :agency, :at, :named, :outcome)""")
                .param("id", id)
                .param("by", by)
                .param("agency", agency)
                .param("at", at(clock.instant()))
                .param("named", namedBy)
                .param("outcome", Outcome.NOT_FOUND.name())
                .update();
        return id;
    }

    public void cameTo(UUID id, Outcome outcome, String reference) {
        jdbc.sql("update emergency_try set outcome = :outcome, reference = :reference where id = :id")
                .param("outcome", outcome.name())
                .param("reference", reference)
                .param("id", id)
                .update();
    }

    /** When this person tried since then, the first first; tries of which nothing was looked for are left out. */
    public List<Instant> since(String by, Instant since) {
        return jdbc.sql("""
                select tried_at from emergency_try where tried_by = :by and tried_at > :since and outcome <> 'TOO_MANY'
                order by tried_at""")
                .param("by", by)
                .param("since", at(since))
                .query((row, n) -> instant(row, "tried_at"))
                .list();
    }

    /** The tries of an agency's people since then from which no case was opened. */
    public List<Try> inVain(String agency, Instant since) {
        return jdbc.sql("""
                select * from emergency_try where agency = :agency and tried_at > :since
                    and outcome in ('NOT_FOUND', 'ABOUT_THEM', 'TOO_MANY')""")
                .param("agency", agency)
                .param("since", at(since))
                .query(TRY)
                .list();
    }

    /** The tries to open a case by somebody it is about. */
    public List<Try> byThoseItIsAbout(String reference) {
        return jdbc.sql("select * from emergency_try where reference = :reference and outcome = 'ABOUT_THEM' order by tried_at")
                .param("reference", reference)
                .query(TRY)
                .list();
    }
}
