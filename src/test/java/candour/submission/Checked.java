package candour.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** One form filled in and held against its contract, without an engine. */
record Checked(Answers answers, String refusal) {

    /** A form that ships with the product. */
    static FormContract form(String id) {
        try {
            return FormContract.of(new ObjectMapper().readTree(new ClassPathResource("forms/" + id + ".form").getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small form with these components. */
    static FormContract formOf(String components) {
        try {
            JsonNode form = new ObjectMapper().readTree("{\"id\": \"small\", \"components\": [" + components + "]}");
            return FormContract.of(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checked in(FormContract contract, Map<String, Object> sent) {
        return in(contract, sent, Map.of());
    }

    static Checked in(FormContract contract, Map<String, Object> sent, Map<String, Object> shown) {
        Faults faults = new Faults(contract.labels());
        Answers answers = new Answers(contract.check(sent, shown, faults));
        try {
            faults.refuseIfAny();
            return new Checked(answers, "");
        } catch (Refused refused) {
            return new Checked(answers, refused.getMessage());
        }
    }

    /** The same answers with one of them changed. */
    static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }
}
