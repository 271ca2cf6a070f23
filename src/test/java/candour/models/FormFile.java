package candour.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One form as it lies in {@code forms/}.
 *
 * @param file the file's name without its ending
 */
record FormFile(String file, JsonNode json) {

    /**
     * One component, and those that stand beside it in the same form or the same row.
     *
     * @param inRow whether it stands in a group that repeats
     */
    record Component(JsonNode json, List<JsonNode> beside, boolean inRow) {

        String type() {
            return json.path("type").asText();
        }

        String key() {
            return json.path("dynamiclist".equals(type()) ? "path" : "key").asText();
        }

        /** When it is hidden, or null where it always shows. */
        HideCondition hide() {
            String feel = json.path("conditional").path("hide").asText(null);
            return feel == null ? null : HideCondition.of(feel);
        }

        boolean showsWhenNothingIsAnswered() {
            return hide() == null || !hide().hides(Map.of());
        }

        boolean isText() {
            return "text".equals(type());
        }

        boolean isField() {
            return Stream.of("text", "dynamiclist", "group", "button").noneMatch(type()::equals);
        }

        boolean isChoice() {
            return Stream.of("radio", "select", "checklist").anyMatch(type()::equals);
        }

        String question() {
            return json.path(json.has("label") ? "label" : "dateLabel").asText();
        }

        String hint() {
            return json.path("description").asText();
        }

        String text() {
            return json.path("text").asText();
        }

        boolean isRouting() {
            return "routing".equals(json.path("properties").path("fact").asText());
        }

        boolean isRequired() {
            return json.path("validate").path("required").asBoolean();
        }

        /** The question with this key in the same form or row, or null. */
        Component besideCalled(String key) {
            return beside.stream()
                    .filter(other -> other.path("key").asText().equals(key))
                    .map(other -> new Component(other, beside, inRow))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether this answer can be given: one of the form's, or one that the case file offers. */
        boolean canBe(String value, String sources) {
            return optionValues().contains(value) || json.has("valuesKey") && sources.contains("\"" + value + "\"");
        }

        /** Everything it says. */
        List<String> words() {
            List<String> words = new ArrayList<>(List.of(question(), hint(), text()));
            json.path("values").forEach(option -> words.add(option.path("label").asText()));
            return words;
        }

        List<String> optionValues() {
            return stream(json.path("values"))
                    .map(option -> option.path("value").asText())
                    .toList();
        }
    }

    static List<FormFile> all() {
        ObjectMapper mapper = new ObjectMapper();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            List<FormFile> found = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                found.add(new FormFile(
                        file.getFileName().toString().replace(".form", ""), mapper.readTree(file.toFile())));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Component> components() {
        List<Component> found = new ArrayList<>();
        collect(json.path("components"), false, found);
        return found;
    }

    private static void collect(JsonNode components, boolean inRow, List<Component> into) {
        List<JsonNode> beside = stream(components).toList();
        for (JsonNode component : beside) {
            Component read = new Component(component, beside, inRow);
            into.add(read);
            collect(component.path("components"), inRow || "dynamiclist".equals(read.type()), into);
        }
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Short enough to stand in a report. */
    @Override
    public String toString() {
        return file;
    }
}
