package candour.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the decision tables that no model's rule task asks: those answered once per person or per item. */
@Component
public class DecisionTables {

    private final DecisionService decisions;

    DecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    /**
     * The answer of a table of which exactly one rule matches.
     *
     * @throws IllegalStateException if no rule matches: silence must never pass for an answer (fault D01)
     */
    public Map<String, Object> answer(String table, Map<String, Object> facts) {
        DmnDecisionTableResult result = all(table, facts);
        if (result.size() != 1) {
            throw new IllegalStateException("Table %s gave %d answers where one is needed".formatted(table, result.size()));
        }
        return result.getSingleResult().getEntryMap();
    }

    /** All answers of a table that lists several. */
    public DmnDecisionTableResult all(String table, Map<String, Object> facts) {
        return decisions.evaluateDecisionTableByKey(table).variables(facts).evaluate();
    }
}
