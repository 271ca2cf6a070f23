package candour.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days on which people were trained; only ever added to. */
@Repository
class TrainingRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    TrainingRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param course who gave the certificate, or null where nobody said */
    void add(String agency, String user, LocalDate trainedOn, String course, String enteredBy) {
        jdbc.sql("""
                insert into training (id, agency, user_id, trained_on, course, entered_by, entered_at)
                values (:id, :agency, :user, :on, :course, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("agency", agency)
                .param("user", user)
                .param("on", trainedOn)
                .param("course", course)
                .param("by", enteredBy)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last day of each person of the agency for whom one is known. */
    Map<String, LocalDate> lastDays(String agency) {
        Map<String, LocalDate> days = new HashMap<>();
        jdbc.sql("select user_id, max(trained_on) as last_day from training where agency = :agency group by user_id")
                .param("agency", agency)
                .query((RowCallbackHandler) row ->
                        days.put(row.getString("user_id"), row.getObject("last_day", LocalDate.class)));
        return days;
    }
}
