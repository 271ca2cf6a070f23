package candour.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which lapses people were given their step, and whether their manager was asked: each happens once (R13.3). */
@Repository
class RefresherRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    RefresherRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes that this person is given the step for this lapse.
     *
     * @return whether nobody has noted it before
     * @throws org.springframework.dao.DuplicateKeyException if another node notes it in the same moment
     */
    boolean begin(String agency, String user, LocalDate lapsesOn) {
        boolean isThere = jdbc.sql("select count(*) from refresher where agency = :agency and user_id = :user and lapses_on = :on")
                        .param("agency", agency)
                        .param("user", user)
                        .param("on", lapsesOn)
                        .query(Integer.class)
                        .single()
                > 0;
        if (isThere) {
            return false;
        }
        jdbc.sql("insert into refresher (agency, user_id, lapses_on, begun_at) values (:agency, :user, :on, :at)")
                .param("agency", agency)
                .param("user", user)
                .param("on", lapsesOn)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /** @return whether the manager was not asked before */
    boolean askManager(String agency, String user, LocalDate lapsesOn) {
        return jdbc.sql("""
                        update refresher set manager_asked_at = :at
                        where agency = :agency and user_id = :user and lapses_on = :on and manager_asked_at is null""")
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("agency", agency)
                        .param("user", user)
                        .param("on", lapsesOn)
                        .update()
                > 0;
    }
}
