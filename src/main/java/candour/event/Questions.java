package candour.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the start form asks about each change, for a page that asks the same: read from the form itself, so that both
 * say one thing.
 */
@Component
class Questions {

    private static final Pattern ONLY_FOR = Pattern.compile("=whatChanged != \"([a-z-]+)\"");

    private final List<Change> changes = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    /** @param only the change it is asked about */
    private record Asked(String only, Question question) {}

    /** One kind of change with the words people choose it by. */
    record Change(String key, String words) {}

    /** One answer to choose. */
    record Choice(String value, String label) {}

    /**
     * One question of the form.
     *
     * @param type text, textfield, textarea, radio, select or datetime, as the form calls it
     * @param words the question, or what a text says
     * @param optionsKey where its choices come from, or null where the form names them
     */
    record Question(
            String key, String type, String words, String hint, boolean required, int longest, List<Choice> choices, String optionsKey) {}

    Questions() {
        try {
            JsonNode form = new ObjectMapper()
                    .readTree(new ClassPathResource("forms/" + EventProcess.KEY + ".form").getInputStream());
            form.path("components").forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException("The form that ships with Candour cannot be read", e);
        }
    }

    private void read(JsonNode component) {
        List<Choice> choices = new ArrayList<>();
        component.path("values")
                .forEach(value -> choices.add(new Choice(
                        value.path("value").asText(), value.path("label").asText())));
        if (component.path("key").asText().equals(EventProcess.WHAT_CHANGED.name())) {
            choices.forEach(choice -> changes.add(new Change(choice.value(), choice.label())));
        }
        Matcher only = ONLY_FOR.matcher(component.path("conditional").path("hide").asText());
        if (only.matches()) {
            String type = component.path("type").asText();
            String words = component.path("text".equals(type) ? "text" : component.has("label") ? "label" : "dateLabel")
                    .asText();
            asked.add(new Asked(
                    only.group(1),
                    new Question(
                            component.path("key").asText(),
                            type,
                            words,
                            component.path("description").asText(),
                            component.path("validate").path("required").asBoolean(false),
                            component.path("validate").path("maxLength").asInt(),
                            List.copyOf(choices),
                            component.path("valuesKey").asText(null))));
        }
    }

    List<Change> changes() {
        return changes;
    }

    List<Question> about(String change) {
        return asked.stream().filter(one -> one.only().equals(change)).map(Asked::question).toList();
    }
}
