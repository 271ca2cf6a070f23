package candour.casefile;

import candour.seal.Place;
import candour.seal.Seal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one way the case file writes JSON: dates in ISO form, keys in the order they were put, and sealed. Its failures
 * never quote what they could not read, since that is about people.
 */
@Component
class Json {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Seal seal;

    Json(Seal seal) {
        this.seal = seal;
    }

    String write(Map<String, ?> content, Place where) {
        try {
            return seal.close(mapper.writeValueAsString(content), where);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The case file could not write a value as JSON");
        }
    }

    Map<String, Object> read(String content, Place where) {
        try {
            return mapper.readValue(seal.open(content, where), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The case file holds a value that is not JSON");
        }
    }
}
