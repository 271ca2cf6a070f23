package candour.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the decision tables that no model's rule task asks: those answered once per person or per item. */
@Component
public class DecisionTables {

    private final DecisionService decisions;
    private final JdbcClient jdbc;
    private final Map<Asked, Map<String, Object>> remembered = new ConcurrentHashMap<>();

    DecisionTables(DecisionService decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** @param version the id of one version of a table, which never changes */
    private record Asked(String version, Map<String, Object> facts) {}

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

    /**
     * The same for a table that is asked again and again with few facts, and whose rules go by nothing else: of each of its versions
     * the engine, which reads all rules anew each time, is asked once.
     *
     * @throws IllegalStateException if no rule matches
     */
    public Map<String, Object> answerAsBefore(String table, Map<String, Object> facts) {
        String version = jdbc.sql("select ID_ from ACT_RE_DECISION_DEF where KEY_ = :table order by VERSION_ desc limit 1")
                .param("table", table)
                .query(String.class)
                .single();
        var asked = new Asked(version, facts);
        Map<String, Object> answer = remembered.get(asked);
        if (answer == null) {
            answer = answer(table, facts);
            remembered.put(asked, answer);
        }
        return answer;
    }

    /** All answers of a table that lists several. */
    public DmnDecisionTableResult all(String table, Map<String, Object> facts) {
        return decisions.evaluateDecisionTableByKey(table).variables(facts).evaluate();
    }
}
