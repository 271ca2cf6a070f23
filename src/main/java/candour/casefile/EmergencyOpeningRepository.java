package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;
import static candour.casefile.Columns.uuid;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that were opened in an emergency, until when, and who ended it (R11.8). */
@Repository
public class EmergencyOpeningRepository {

    private static final RowMapper<EmergencyOpening> OPENING = (row, n) -> new EmergencyOpening(
            uuid(row, "id"),
            row.getString("reference"),
            row.getString("opened_by"),
            row.getString("agency"),
            instant(row, "opened_at"),
            instant(row, "open_until"),
            instant(row, "ended_at"),
            row.getString("ended_by"));

    private final JdbcClient jdbc;
    private final Clock clock;

    EmergencyOpeningRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(EmergencyOpening opening) {
        jdbc.sql("""
                insert into emergency_opening (id, reference, opened_by, agency, opened_at, open_until)
                values (:id, :reference, :by, :agency, :at, :until)""")
                .param("id", opening.id())
                .param("reference", opening.reference())
                .param("by", opening.openedBy())
                .param("agency", opening.agency())
                .param("at", at(opening.openedAt()))
                .param("until", at(opening.until()))
                .update();
    }

    /** The first first. */
    public List<EmergencyOpening> ofCase(String reference) {
        return jdbc.sql("select * from emergency_opening where reference = :reference order by opened_at, id")
                .param("reference", reference)
                .query(OPENING)
                .list();
    }

    /** What this user may read now because of one, the newest first. */
    public List<EmergencyOpening> openTo(String userId) {
        return jdbc.sql("""
                select * from emergency_opening where opened_by = :by and ended_at is null and open_until > :now
                order by opened_at desc, id""")
                .param("by", userId)
                .param("now", at(clock.instant()))
                .query(OPENING)
                .list();
    }

    public EmergencyOpening get(UUID id) {
        return jdbc.sql("select * from emergency_opening where id = :id").param("id", id).query(OPENING).single();
    }

    /** Ends now all by which this user reads the case; returns whether there was one. */
    public boolean end(String reference, String openedBy, String by) {
        return jdbc.sql("""
                        update emergency_opening set ended_at = :now, ended_by = :by
                        where reference = :reference and opened_by = :openedBy and ended_at is null and open_until > :now""")
                        .param("reference", reference)
                        .param("openedBy", openedBy)
                        .param("now", at(clock.instant()))
                        .param("by", by)
                        .update()
                > 0;
    }
}
