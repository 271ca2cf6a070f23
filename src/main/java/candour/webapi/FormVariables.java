package candour.webapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers the Tasklist's question for a form's values from {@link FormValues} instead of the engine's variables. */
@Component
class FormVariables {

    private final ObjectProvider<FormValues> values;
    private final ObjectMapper json;

    FormVariables(ObjectProvider<FormValues> values, ObjectMapper json) {
        this.values = values;
        this.json = json;
    }

    Map<String, Object> ofTask(String taskId, String userId) {
        FormValues source = values.getIfAvailable();
        return source == null ? Map.of() : asVariables(source.forTask(taskId, userId));
    }

    Map<String, Object> ofStart(String processDefinitionKey, String userId) {
        FormValues source = values.getIfAvailable();
        return source == null ? Map.of() : asVariables(source.forStart(processDefinitionKey, userId));
    }

    private Map<String, Object> asVariables(Map<String, Object> shown) {
        var variables = new LinkedHashMap<String, Object>();
        shown.forEach((key, value) -> variables.put(key, asVariable(value)));
        return variables;
    }

    private Map<String, Object> asVariable(Object value) {
        var variable = new LinkedHashMap<String, Object>();
        if (value == null) {
            variable.put("type", "Null");
            variable.put("value", null);
        } else if (value instanceof String || value instanceof Boolean || value instanceof Integer) {
            variable.put("type", value.getClass().getSimpleName());
            variable.put("value", value);
        } else {
            // The Tasklist reads lists and maps from the text of a Json value.
            variable.put("type", "Json");
            variable.put("value", written(value));
        }
        variable.put("valueInfo", Map.of());
        return variable;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form’s value cannot be written as JSON", e);
        }
    }
}
