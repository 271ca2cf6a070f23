package candour.access;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Indexes that the engine's tables lack, for the lists of tasks. Without the first, the rights of one person can only be
 * found by looking at all rights there are, so the database looks up the rights on each task of a list instead, one by
 * one; without the second, what a team has not taken up is found among what no team of any agency has.
 */
@Component
class ListIndexes {

    private static final List<String> ALL = List.of(
            "CANDOUR_IDX_RIGHTS_OF_USER on ACT_RU_AUTHORIZATION (USER_ID_)",
            "CANDOUR_IDX_TASKS_OF_AGENCY on ACT_RU_TASK (TENANT_ID_, ASSIGNEE_, DUE_DATE_)");

    private final JdbcTemplate jdbc;

    ListIndexes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void ensure() {
        ALL.forEach(index -> jdbc.execute("create index if not exists " + index));
    }
}
