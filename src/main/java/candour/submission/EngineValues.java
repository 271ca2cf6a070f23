package candour.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Plain values out of what the engine's API was sent: text, numbers, ticks, and lists and rows from JSON. */
final class EngineValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineValues() {}

    static Map<String, Object> plain(VariableMap sent) {
        Map<String, Object> values = new HashMap<>();
        for (String key : sent.keySet()) {
            values.put(key, valueOf(sent.getValueTyped(key)));
        }
        return values;
    }

    private static Object valueOf(TypedValue typed) {
        if (typed instanceof SerializableValue serialized) {
            return "json".equals(typed.getType().getName()) ? parse(serialized.getValueSerialized()) : refuse();
        }
        Object value = typed.getValue();
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean
                ? value
                : value instanceof List<?> list ? list : refuse();
    }

    private static Object parse(String json) {
        try {
            return json == null ? null : JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            return refuse();
        }
    }

    private static Object refuse() {
        throw new Refused("This form was sent in a way we cannot read. Open it again and fill it in there.");
    }
}
