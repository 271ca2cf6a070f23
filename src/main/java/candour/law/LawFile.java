package candour.law;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.core.io.Resource;

/** Reads a list that process owners keep, and says in plain words why it cannot be used. */
final class LawFile {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private LawFile() {
    }

    static <T> List<T> read(Resource file, Class<T> entry) {
        try (InputStream text = file.getInputStream()) {
            List<T> entries = YAML.readValue(text, YAML.getTypeFactory().constructCollectionType(List.class, entry));
            if (entries == null || entries.isEmpty() || entries.contains(null)) {
                throw refusal(file, "it holds no entries, or an empty one", null);
            }
            return entries;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null ? "" : " near line " + e.getLocation().getLineNr();
            throw refusal(file, "something" + where + " is not written as the head of the file says", e);
        } catch (IOException e) {
            throw refusal(file, "it is not there or cannot be opened", e);
        }
    }

    static void refuseIfFaulty(Resource file, List<String> faults) {
        if (!faults.isEmpty()) {
            throw refusal(file, String.join("; ", faults), null);
        }
    }

    static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }

    private static IllegalStateException refusal(Resource file, String why, IOException cause) {
        return new IllegalStateException("Cannot use " + file.getDescription() + ": " + why, cause);
    }
}
