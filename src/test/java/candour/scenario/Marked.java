package candour.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The same scenario with a marker in every field of every form that holds free text, optional fields included. */
final class Marked {

    static final String MARKER = "Zyx7Quorn";

    private Marked() {}

    static Scenario of(Scenario scenario) {
        return new Scenario(
                scenario.id(),
                scenario.story(),
                scenario.because(),
                scenario.steps().stream()
                        .map(step -> new Scenario.Step(step.step(), step.by(), marked(step), step.refused()))
                        .toList(),
                scenario.expect());
    }

    private static Map<String, Object> marked(Scenario.Step step) {
        try {
            JsonNode form = new ObjectMapper()
                    .readTree(new ClassPathResource("forms/" + step.step() + ".form").getInputStream());
            return marked(form.path("components"), step.answers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> marked(JsonNode components, Map<String, Object> answers) {
        Map<String, Object> marked = new LinkedHashMap<>(answers);
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            String key = component.path("key").asText();
            if ("dynamiclist".equals(type)) {
                String path = component.path("path").asText();
                List<Object> rows = new ArrayList<>();
                for (Object row : (List<?>) answers.get(path)) {
                    rows.add(marked(component.path("components"), (Map<String, Object>) row));
                }
                marked.put(path, rows);
            } else if (holdsWords(type, key)) {
                Object answer = answers.get(key);
                marked.put(key, key.toLowerCase().endsWith("address") ? answer : (answer == null ? "" : answer + " ") + MARKER);
            }
        }
        return marked;
    }

    /** Times of day and ages are written, but are no place for words. */
    private static boolean holdsWords(String type, String key) {
        return List.of("textfield", "textarea").contains(type) && !key.endsWith("AtTime");
    }
}
