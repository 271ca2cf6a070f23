package candour.sharing;

import candour.engine.DecisionTables;
import candour.engine.Fact;
import candour.engine.HarmSoFar;
import candour.submission.Sent;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a manager looks a second time before so much goes, or to so many: table {@code second-look} (R11.1, R11.8). */
@Component
class SecondLook {

    private static final String NO_LIMIT = "no-limit";

    private final DecisionTables tables;
    private final HarmSoFar harm;

    SecondLook(DecisionTables tables, HarmSoFar harm) {
        this.tables = tables;
        this.harm = harm;
    }

    /**
     * By the harm as it is weighed by now, whatever the round of the form knows.
     *
     * @param items how many different items go, or one recipient has in the end
     * @param recipients how many people or agencies get any
     */
    boolean isNeeded(Sent sent, int items, int recipients) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("harm", harm.byNow(sent.reference(), sent.facts().get(Fact.HARM.name())));
        Map<String, Object> limits = tables.answer("second-look", facts);
        return isAbove(limits.get("mostItems"), items) || isAbove(limits.get("mostRecipients"), recipients);
    }

    private static boolean isAbove(Object limit, int count) {
        return !NO_LIMIT.equals(limit) && count > Integer.parseInt(limit.toString());
    }
}
