package candour.webapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Looks through a JSON body before the engine does. The engine evaluates
 * whatever comes under a key ending in "Expression" (S01) and would take Java
 * objects and files as values (S07): neither gets through.
 */
class BodyCheck {

    /** Room for a long form: dozens of texts of 20,000 characters. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int DEEPEST = 30;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 255;

    private static final Set<String> PLAIN_TYPES =
            Set.of("string", "boolean", "integer", "long", "short", "double", "number", "null", "json");

    /** What Cockpit asks with when it counts: models and steps, never one case, person or answer. */
    private static final Set<String> ABOUT_MODELS = Set.of(
            "id",
            "processDefinitionId",
            "processDefinitionIdIn",
            "processDefinitionKey",
            "processDefinitionWithoutTenantId",
            "parentProcessDefinitionId",
            "activityIdIn",
            "assigned",
            "unassigned",
            "unfinished",
            "withCandidateGroups",
            "withoutCandidateGroups",
            "sortBy",
            "sortOrder",
            "firstResult",
            "maxResults");

    private static final String TYPE = "type";
    private static final String VALUE = "value";
    private static final String VALUE_INFO = "valueInfo";

    private final ObjectMapper json = JsonMapper.builder(limits())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Nothing from outside is deeper, longer or more ambiguous than a form needs. */
    static JsonFactory limits() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(MOST_BYTES)
                        .maxDocumentLength(MOST_BYTES)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** @throws IOException if the body is not JSON, says something twice or is nested too deeply */
    JsonNode read(byte[] body) throws IOException {
        return json.readTree(body);
    }

    /** What is wrong with any body, whatever the call. */
    Optional<Refusal> fault(JsonNode body) {
        if (body.isArray()) {
            for (JsonNode element : body) {
                Optional<Refusal> fault = fault(element);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        }
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            Optional<Refusal> fault = faultOfKey(field.getKey()).or(() -> fault(field.getValue()));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** What is wrong with anything called so, in a body or beside it. */
    static Optional<Refusal> faultOfKey(String key) {
        String asked = key.toLowerCase(Locale.ROOT);
        if (asked.endsWith("expression")) {
            return Optional.of(Refusal.wrong("Expressions are not accepted here."));
        }
        // another way to the variables of a task, which are closed
        return asked.endsWith("variablesinreturn")
                ? Optional.of(Refusal.wrong("What a step knows stands in its form."))
                : Optional.empty();
    }

    /** A count of what fits one case, person or answer would tell of it: counts are of models and steps only. */
    static Optional<Refusal> faultOfCount(JsonNode body, Collection<String> parameters) {
        boolean aboutModels = ABOUT_MODELS.containsAll(parameters)
                && body.properties().stream().map(Map.Entry::getKey).allMatch(ABOUT_MODELS::contains);
        return aboutModels
                ? Optional.empty()
                : Optional.of(Refusal.wrong("Cases can be counted by model and step only."));
    }

    /** PostgreSQL takes no text with a zero in it, not even to look for. */
    static boolean holdsZero(JsonNode value) {
        return value.asText().indexOf('\0') >= 0 || StreamSupport.stream(value.spliterator(), false).anyMatch(BodyCheck::holdsZero);
    }

    /** What is wrong with a user, a group or an agency that is sent: what their columns do not hold. */
    static Optional<Refusal> faultOfPerson(JsonNode body) {
        return holdsZero(body) ? Optional.of(Refusal.wrong("This could not be understood.")) : faultOfLength(body);
    }

    private static Optional<Refusal> faultOfLength(JsonNode body) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            int longest = field.getKey().equals("id") ? LONGEST_ID : LONGEST_NAME;
            Optional<Refusal> fault = field.getValue().asText().length() > longest
                    ? Optional.of(Refusal.wrong("This is too long. An id has up to 64 characters, a name up to 255."))
                    : faultOfLength(field.getValue());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a form that is sent: only plain values, nothing beside them. */
    Optional<Refusal> faultOfForm(JsonNode body) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            boolean known = field.getKey().equals("variables")
                    || (field.getKey().equals("businessKey") && field.getValue().isNull());
            if (!known) {
                return Optional.of(Refusal.wrong("Only a form’s own answers can be sent."));
            }
        }
        JsonNode answers = body.path("variables");
        if (!answers.isObject() && !answers.isNull() && !answers.isMissingNode()) {
            return Optional.of(Refusal.wrong("A form’s answers are missing."));
        }
        for (JsonNode answer : answers) {
            if (!isPlain(answer)) {
                return Optional.of(Refusal.wrong("Only texts, numbers, yes or no, and lists can be sent."));
            }
        }
        return Optional.empty();
    }

    private static boolean isPlain(JsonNode answer) {
        if (!answer.isObject()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            if (!Set.of(TYPE, VALUE, VALUE_INFO).contains(field.getKey())) {
                return false;
            }
        }
        JsonNode type = answer.path(TYPE);
        boolean plainType = type.isMissingNode()
                || type.isNull()
                || (type.isTextual() && PLAIN_TYPES.contains(type.textValue().toLowerCase(Locale.ROOT)));
        // A list or an object without a type would become a Java object in the engine.
        boolean plainValue = answer.path(VALUE).isMissingNode() || answer.path(VALUE).isValueNode();
        JsonNode info = answer.path(VALUE_INFO);
        boolean plainInfo = info.isMissingNode() || info.isNull() || (info.isObject() && info.isEmpty());
        return plainType && plainValue && plainInfo;
    }
}
