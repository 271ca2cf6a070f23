package candour.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** @param enteredBy the user id of whoever entered this day first: nobody hides them by entering it once more */
    record Day(String userId, LocalDate trainedOn, String enteredBy) {

        boolean isEnteredByThemselves() {
            return userId.equals(enteredBy);
        }
    }

    /** The last day of each person of the agency for whom one is known. */
    Map<String, Day> lastDays(String agency) {
        return jdbc.sql("""
                select user_id, trained_on, entered_by from (
                    select user_id, trained_on, entered_by,
                        row_number() over (partition by user_id order by trained_on desc, entered_at, id) as place
                    from training where agency = :agency) entered
                where place = 1""")
                .param("agency", agency)
                .query(Day.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Day::userId, Function.identity()));
    }
}
