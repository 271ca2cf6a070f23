package candour.access;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The user ids that have been used: whoever left leaves cases, readings and rights under their id, and nobody new may
 * inherit them by being called the same (R11.8, fault A09).
 */
@Component
public class FormerIds {

    private static final String USED = """
            select count(*) from (
                select raised_by as id from case_file where raised_by = :id
                union all select practitioner from case_file where practitioner = :id
                union all select submitted_by from submission where submitted_by = :id
                union all select reader from case_read where reader = :id
                union all select user_id from case_colleague where user_id = :id
                union all select ASSIGNEE_ from ACT_RU_TASK where ASSIGNEE_ = :id
                union all select USER_ID_ from ACT_RU_AUTHORIZATION where USER_ID_ = :id) used""";

    private final JdbcClient jdbc;

    FormerIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether anything was done under this id, or is to be. */
    public boolean isUsed(String id) {
        return jdbc.sql(USED).param("id", id.trim().toLowerCase(Locale.ROOT)).query(Long.class).single() > 0;
    }
}
