package candour.caseview;

import candour.review.LaterReview;
import candour.submission.BritishDate;
import candour.submission.Moment;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which day something of a case comes back. It reads the engine's own timers, for all cases of a page at once. */
@Repository
class ComesBack {

    private final JdbcClient jdbc;

    ComesBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest such day of each of these cases, in words; a case of which nothing comes back is left out. */
    Map<String, String> of(Collection<String> references) {
        Map<String, String> days = new HashMap<>();
        if (references.isEmpty()) {
            return days;
        }
        jdbc.sql("""
                select e.BUSINESS_KEY_ as reference, min(j.DUEDATE_) as due
                from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
                where j.PROCESS_DEF_KEY_ = :review and j.HANDLER_TYPE_ = 'timer-intermediate-transition'
                    and e.BUSINESS_KEY_ in (:references)
                group by e.BUSINESS_KEY_""")
                .param("review", LaterReview.PROCESS)
                .param("references", references)
                .query((RowCallbackHandler) row -> days.put(row.getString("reference"), day(row.getTimestamp("due"))));
        return days;
    }

    private static String day(Timestamp due) {
        return BritishDate.of(LocalDate.ofInstant(due.toInstant(), Moment.LONDON));
    }
}
