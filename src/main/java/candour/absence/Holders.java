package candour.absence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has something in hand, whether they still work there or not; by user id alone. */
@Repository
class Holders {

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who has a step, and in which agency; null for a step of none. */
    record Holder(String userId, String agency) {}

    List<Holder> ofSteps() {
        return jdbc.sql("""
                select distinct ASSIGNEE_ as user_id, TENANT_ID_ as agency from ACT_RU_TASK where ASSIGNEE_ is not null""")
                .query(Holder.class)
                .list();
    }

    /** Everybody who has an open case of this agency or a step of its. */
    List<String> in(String agency) {
        return jdbc.sql("""
                select practitioner from case_file where agency = :agency and finished_at is null
                union select ASSIGNEE_ from ACT_RU_TASK where TENANT_ID_ = :agency and ASSIGNEE_ is not null""")
                .param("agency", agency)
                .query(String.class)
                .list();
    }
}
