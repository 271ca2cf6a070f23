package candour.submission;

import candour.submission.Field.Type;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one Camunda Form accepts, read from the form itself: its keys, types, limits, options and when each
 * field shows. The engine does not check any of this, so a form that went round the browser would
 * otherwise be taken as it comes (R11.8, fault T01).
 */
class FormContract {

    private static final int LONGEST_LINE = 200;
    private static final Set<String> NO_INPUT =
            Set.of("text", "html", "image", "separator", "spacer", "button", "expression", "table");

    private final String id;
    private final List<Field> fields;

    private FormContract(String id, List<Field> fields) {
        this.id = id;
        this.fields = List.copyOf(fields);
    }

    /** @throws IllegalStateException if the form holds something Candour cannot check */
    static FormContract of(JsonNode form) {
        String id = form.path("id").asText();
        List<Field> fields = new ArrayList<>();
        collect(id, form.path("components"), null, fields);
        return new FormContract(id, fields);
    }

    private static void collect(String form, JsonNode components, String outerHide, List<Field> into) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            String hide = both(outerHide, component.path("conditional").path("hide").asText(null));
            if ("group".equals(type)) {
                collect(form, component.path("components"), hide, into);
            } else if (!NO_INPUT.contains(type) && !component.path("readonly").asBoolean(false)) {
                into.add(field(form, component, type, hide));
            }
        }
    }

    private static String both(String outer, String inner) {
        if (outer == null || inner == null) {
            return outer == null ? inner : outer;
        }
        return "=(%s) or (%s)".formatted(outer.substring(1), inner.substring(1));
    }

    private static Field field(String form, JsonNode component, String type, String hide) {
        JsonNode validate = component.path("validate");
        List<Field> rows = new ArrayList<>();
        if ("dynamiclist".equals(type)) {
            collect(form, component.path("components"), null, rows);
        }
        String label = component.path(component.has("label") ? "label" : "dateLabel").asText();
        return new Field(
                component.path("dynamiclist".equals(type) ? "path" : "key").asText(),
                label,
                typeOf(form, component, type),
                validate.path("required").asBoolean(false),
                hide,
                validate.path("maxLength").asInt(LONGEST_LINE),
                integer(validate, "min"),
                integer(validate, "max"),
                component.has("values")
                        ? Stream.of(component.path("values"))
                                .flatMap(values -> stream(values).map(v -> v.path("value").asText()))
                                .toList()
                        : null,
                component.path("valuesKey").asText(null),
                "routing".equals(component.path("properties").path("fact").asText()),
                List.copyOf(rows),
                component.path("properties").path("row").asText(label));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        Stream.Builder<JsonNode> nodes = Stream.builder();
        array.forEach(nodes);
        return nodes.build();
    }

    private static Integer integer(JsonNode node, String name) {
        return node.has(name) ? Integer.valueOf(node.path(name).asText()) : null;
    }

    private static Type typeOf(String form, JsonNode component, String type) {
        return switch (type) {
            case "textfield", "textarea" -> Type.TEXT;
            case "number" -> Type.NUMBER;
            case "checkbox" -> Type.TICK;
            case "radio", "select" -> Type.ONE_OF;
            case "checklist", "taglist" -> Type.SOME_OF;
            case "dynamiclist" -> Type.ROWS;
            case "datetime" -> {
                if (!"date".equals(component.path("subtype").asText())) {
                    throw new IllegalStateException(
                            "Form %s: field %s asks for a time of day; use a date and a text field"
                                    .formatted(form, component.path("key").asText()));
                }
                yield Type.DATE;
            }
            default -> throw new IllegalStateException("Form %s: component %s is not one that Candour can check"
                    .formatted(form, type));
        };
    }

    String id() {
        return id;
    }

    List<Field> fields() {
        return fields;
    }

    /** The keys of the answers that the engine may know. */
    List<String> routingKeys() {
        return fields.stream().filter(Field::routing).map(Field::key).toList();
    }

    /** How people know every field, every kind of row, and every field of a row. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Field field : fields) {
            labels.put(field.key(), field.label());
            if (field.type() == Type.ROWS) {
                labels.put(eachRow(field.key()), field.rowName());
                field.rows().forEach(inRow -> labels.put(inEachRow(field.key(), inRow.key()), inRow.label()));
            }
        }
        return labels;
    }

    static String eachRow(String list) {
        return list + "[]";
    }

    static String inEachRow(String list, String key) {
        return eachRow(list) + "." + key;
    }

    /**
     * Checks everything that was sent against this contract.
     *
     * @param shown what the form showed from the case file
     * @return the answers, with null for every field that was not answered or not shown
     */
    Map<String, Object> check(Map<String, Object> sent, Map<String, Object> shown, Faults faults) {
        return new ContractCheck(shown, faults).check(fields, sent, shown, "");
    }
}
