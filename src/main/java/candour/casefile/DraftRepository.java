package candour.casefile;

import static candour.casefile.Columns.at;
import static candour.casefile.Columns.instant;

import candour.seal.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people have written and not sent yet, for each person and form the latest. It is sealed for that person at
 * that form: a row that is given to somebody else opens no more (R11.9).
 */
@Repository
public class DraftRepository {

    private final JdbcClient jdbc;
    private final Json json;

    DraftRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps it in the place of what was there. Each statement stands for itself: in a transaction PostgreSQL would take
     * nothing more once a row is refused because another request has put it there in the same moment.
     *
     * @param place the one form that is meant: a step, or a form that begins something
     * @param reference the case; null before there is one
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void keep(String user, String place, String reference, Draft draft) {
        String id = id(user, place);
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("place", place);
        row.put("user", user);
        row.put("reference", reference);
        row.put("at", at(draft.keptAt()));
        row.put("answers", json.write(draft.answers(), answers(id)));
        if (isReplaced(row)) {
            return;
        }
        try {
            jdbc.sql("""
                    insert into draft (id, place, user_id, reference, kept_at, answers)
                    values (:id, :place, :user, :reference, :at, :answers)""")
                    .params(row)
                    .update();
        } catch (DuplicateKeyException inTheSameMoment) {
            isReplaced(row);
        }
    }

    private boolean isReplaced(Map<String, Object> row) {
        return jdbc.sql("update draft set kept_at = :at, answers = :answers where id = :id").params(row).update() > 0;
    }

    public Optional<Draft> find(String user, String place) {
        String id = id(user, place);
        return jdbc.sql("select * from draft where id = :id")
                .param("id", id)
                .query((row, n) -> new Draft(instant(row, "kept_at"), json.read(row.getString("answers"), answers(id))))
                .optional();
    }

    public void drop(String user, String place) {
        jdbc.sql("delete from draft where id = :id").param("id", id(user, place)).update();
    }

    /** Drops what anybody has written at this place. */
    public void dropAll(String place) {
        jdbc.sql("delete from draft where place = :place").param("place", place).update();
    }

    /** For whatever disposes of a case (R12.3). */
    public void dropOfCase(String reference) {
        jdbc.sql("delete from draft where reference = :reference").param("reference", reference).update();
    }

    public void dropBefore(Instant time) {
        jdbc.sql("delete from draft where kept_at < :time").param("time", at(time)).update();
    }

    public void dropOf(String user) {
        jdbc.sql("delete from draft where user_id = :user").param("user", user).update();
    }

    /** The ids of everybody of whom something is kept. */
    public List<String> writers() {
        return jdbc.sql("select distinct user_id from draft").query(String.class).list();
    }

    private static Place answers(String id) {
        return SealedRow.of("draft", id, id).at("answers");
    }

    private static String id(String user, String place) {
        return place + "/" + user;
    }
}
