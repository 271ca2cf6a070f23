package candour.sharing;

import candour.engine.DecisionTables;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a manager looks a second time before so much goes, or to so many: table {@code second-look} (R11.1, R11.8). */
@Component
class SecondLook {

    private static final String NO_LIMIT = "no-limit";

    private final DecisionTables tables;

    SecondLook(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * @param harm whether the harm test is met, as the case knows it
     * @param items how many different items go, or one recipient has in the end
     * @param recipients how many people or agencies get any
     */
    boolean isNeeded(String harm, int items, int recipients) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("harm", harm);
        Map<String, Object> limits = tables.answer("second-look", facts);
        return isAbove(limits.get("mostItems"), items) || isAbove(limits.get("mostRecipients"), recipients);
    }

    private static boolean isAbove(Object limit, int count) {
        return !NO_LIMIT.equals(limit) && count > Integer.parseInt(limit.toString());
    }
}
