package candour.deadline;

import candour.engine.DecisionTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Answers the models' question when a step is due. */
@Component("deadlines")
public class Deadlines {

    private final DecisionTables tables;
    private final Clock clock;

    Deadlines(@Lazy DecisionTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * @param step the id of a user task, {@code decision} or {@code no-answer}
     * @param harm met, unsure or not-met
     */
    public Date dueAt(String step, String harm) {
        Duration within = Duration.parse((String) row(step, harm).get("within"));
        return Date.from(clock.instant().plus(within));
    }

    /**
     * The same on a clock that does not begin anew.
     *
     * @param since when the clock began, as an ISO instant
     */
    public Date dueAt(String step, String harm, String since) {
        Duration within = Duration.parse((String) row(step, harm).get("within"));
        return Date.from(Instant.parse(since).plus(within));
    }

    /**
     * The same where another clock runs already.
     *
     * @param atTheLatest when that one runs out, as an ISO instant; empty or null where none runs
     */
    public Date dueBy(String step, String harm, String atTheLatest) {
        Date due = dueAt(step, harm);
        if (atTheLatest == null || atTheLatest.isEmpty()) {
            return due;
        }
        Date latest = Date.from(Instant.parse(atTheLatest));
        return latest.before(due) ? latest : due;
    }

    /**
     * When a clock that begins now runs out, as an ISO instant; where another one runs already, that one goes on.
     *
     * @param atTheLatest when that one runs out, as an ISO instant; empty or null where none runs
     */
    public String clock(String of, String harm, String atTheLatest) {
        return dueBy(of, harm, atTheLatest).toInstant().toString();
    }

    /** Who has the case when the step is overdue: lead or senior. */
    String thenTo(String step, String harm) {
        return (String) row(step, harm).get("thenTo");
    }

    private Map<String, Object> row(String step, String harm) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("step", step);
        facts.put("harm", harm);
        return tables.answerAsBefore("deadlines", facts);
    }
}
