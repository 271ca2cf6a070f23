package candour.concern;

import candour.engine.DecisionTables;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * From when on something counts as written down late, from table {@code late-entry}. A note made late is trusted less
 * unless it says why (R11.2).
 */
@Component
public class LateEntry {

    private final DecisionTables tables;

    LateEntry(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param kind fact, statement or opinion */
    public boolean isLate(String kind, LocalDate happened, LocalDate today) {
        return happened.plus(allowed(kind)).isBefore(today);
    }

    /** How long one may take to write it down. */
    Period allowed(String kind) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", kind);
        return Period.parse((String) tables.answer("late-entry", facts).get("within"));
    }
}
