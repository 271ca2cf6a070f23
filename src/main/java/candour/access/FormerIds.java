package candour.access;

import candour.casefile.ColleagueKeys;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The user ids that have been used: whoever left leaves cases, readings and rights under their id, and nobody new may
 * inherit them by being called the same (R11.8, fault A09).
 */
@Component
public class FormerIds {

    private static final String DONE = """
                select raised_by as id from case_file where raised_by = :id
                union all select submitted_by from submission where submitted_by = :id
                union all select reader from case_read where reader = :id
                union all select cast(:id as varchar(64)) from case_colleague where user_key = :key
                union all select user_id from draft where user_id = :id
                union all select user_id from training where user_id = :id
                union all select changed_by from account_change where changed_by = :id and kind <> 'PASSWORD_CHOSEN'
                union all select seen_by from account_change_seen where seen_by = :id
                union all select entered_by from training where entered_by = :id
                union all select actor from case_entry where actor = :id
                union all select added_by from attachment where added_by = :id
                union all select noted_by from attachment_in_error where noted_by = :id
                union all select opened_by from emergency_opening where opened_by = :id
                union all select tried_by from emergency_try where tried_by = :id
                union all select ended_by from emergency_opening where ended_by = :id
                union all select noted_by from case_colleague where noted_by = :id
                union all select given_by from advice where given_by = :id
                union all select decided_by from decision where decided_by = :id
                union all select sent_by from transfer where sent_by = :id
            """;

    /** What was put before somebody without their doing anything; each step in hand brings a right to it. */
    private static final String WAITING = """
                union all select practitioner from case_file where practitioner = :id
                union all select ASSIGNEE_ from ACT_RU_TASK where ASSIGNEE_ = :id
                union all select USER_ID_ from ACT_RU_AUTHORIZATION where USER_ID_ = :id
            """;

    /** Whether or not anything was done: else that something was said about them would be the one reason to refuse. */
    private static final String GONE = """
                union all select person from account_change where person = :id and kind = 'ACCOUNT_REMOVED'
            """;

    static final String USED = DONE + WAITING + GONE;

    private final JdbcClient jdbc;
    private final ColleagueKeys colleagues;

    FormerIds(JdbcClient jdbc, ColleagueKeys colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    /** Whether anything was done under this id, or is to be, or somebody had it once. */
    public boolean isUsed(String typed) {
        return isThere(USED, typed);
    }

    /** Whether anything was done under this id, or was said about whoever had it; what only waits for them does not count. */
    public boolean hasWorked(String typed) {
        return isThere(DONE, typed);
    }

    private boolean isThere(String traces, String typed) {
        String id = typed.trim().toLowerCase(Locale.ROOT);
        return jdbc.sql("select count(*) from (%s) used".formatted(traces))
                        .param("id", id)
                        .param("key", colleagues.of(id))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
