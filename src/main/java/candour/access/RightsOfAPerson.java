package candour.access;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * An index that the engine's tables lack. Without it the rights of one person can only be found by looking at all rights
 * there are, so the database looks up the rights on each task of a list instead, one by one.
 */
@Component
class RightsOfAPerson {

    private static final String CAN_BE_FOUND =
            "create index if not exists CANDOUR_IDX_RIGHTS_OF_USER on ACT_RU_AUTHORIZATION (USER_ID_)";

    private final JdbcTemplate jdbc;

    RightsOfAPerson(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void canBeFound() {
        jdbc.execute(CAN_BE_FOUND);
    }
}
