package candour.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

        String hide() {
            return json.path("conditional").path("hide").asText(null);
        }

        boolean isRouting() {
            return "routing".equals(json.path("properties").path("fact").asText());
        }

        List<String> optionValues() {
            return values(json);
        }

        static List<String> values(JsonNode component) {
            return stream(component.path("values"))
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
