package candour.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads answers back as people saw the question: the label of each field and of each choice. */
@Component
public class FormWords {

    /** One question with its answer in words; indented where it belongs to a row above. */
    public record Line(String question, String answer, boolean indented) {}

    /** @param rowName what a row is called that an answer points to by its place, or null where it points to none */
    private record Words(String label, String type, Map<String, String> choices, String rowName) {

        /** What somebody wrote stays as they wrote it, even where it reads like a reference or a date. */
        boolean isWritten() {
            return type.equals("textfield") || type.equals("textarea") || type.equals("number");
        }
    }

    private final Map<String, Map<String, Words>> forms = new HashMap<>();

    FormWords() {
        ObjectMapper json = new ObjectMapper();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
                JsonNode form = json.readTree(file.getInputStream());
                Map<String, Words> words = new LinkedHashMap<>();
                Map<String, String> rowNames = new HashMap<>();
                form.path("components")
                        .forEach(list -> rowNames.put(
                                list.path("path").asText(),
                                list.path("properties").path("row").asText()));
                collect(form.path("components"), rowNames, words);
                forms.put(form.path("id").asText(), words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The forms that ship with Candour cannot be read", e);
        }
    }

    private static void collect(JsonNode components, Map<String, String> rowNames, Map<String, Words> into) {
        for (JsonNode component : components) {
            String key = component.path(component.has("path") ? "path" : "key").asText("");
            if (!key.isEmpty()) {
                Map<String, String> choices = new HashMap<>();
                component.path("values")
                        .forEach(value -> choices.put(
                                value.path("value").asText(), value.path("label").asText()));
                String label = component.path(component.has("label") ? "label" : "dateLabel").asText();
                String rowName = rowNames.get(component.path("properties").path("refersTo").asText(null));
                into.put(key, new Words(label, component.path("type").asText(), choices, rowName));
            }
            collect(component.path("components"), rowNames, into);
        }
    }

    /**
     * The answers to a form in the order of its questions, those that were not answered left out.
     *
     * @param names words for references that only the case file knows, by reference
     */
    public List<Line> read(String form, Map<String, Object> answers, Map<String, String> names) {
        List<Line> lines = new ArrayList<>();
        read(forms.getOrDefault(form, Map.of()), answers, names, false, lines);
        return lines;
    }

    private void read(
            Map<String, Words> words,
            Map<String, Object> answers,
            Map<String, String> names,
            boolean indented,
            List<Line> into) {
        Set<String> keys = new LinkedHashSet<>(words.keySet());
        keys.retainAll(answers.keySet());
        keys.addAll(answers.keySet());
        keys.forEach(key -> {
            Words asked = words.getOrDefault(key, new Words(key, "", Map.of(), null));
            Object answer = answers.get(key);
            if (answer instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
                rows(words, asked.label(), list, names, into);
            } else if (answer != null) {
                into.add(new Line(asked.label(), inWords(asked, answer, names), indented));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private void rows(
            Map<String, Words> words, String label, List<?> rows, Map<String, String> names, List<Line> into) {
        int position = 0;
        for (Object row : rows) {
            into.add(new Line("%s, number %d".formatted(label, ++position), "", false));
            read(words, (Map<String, Object>) row, names, true, into);
        }
    }

    private static String inWords(Words asked, Object answer, Map<String, String> names) {
        if (answer instanceof List<?> list) {
            return String.join("\n", list.stream().map(one -> inWords(asked, one, names)).toList());
        }
        if (Boolean.TRUE.equals(answer)) {
            return "Yes";
        }
        String text = answer.toString();
        if (asked.isWritten()) {
            return text;
        }
        if (asked.rowName() != null) {
            return names.getOrDefault(text, asked.rowName() + " " + text);
        }
        String words = asked.choices().getOrDefault(text, names.getOrDefault(text, text));
        return BritishDate.inWords(words);
    }
}
