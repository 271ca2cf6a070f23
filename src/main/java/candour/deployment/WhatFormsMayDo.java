package candour.deployment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a form may show and send on: questions, words and lists. No page of elsewhere, no markup, and nothing that somebody
 * writes themselves becomes known to the engine (R11.8, S01).
 */
class WhatFormsMayDo {

    private static final Set<String> COMPONENTS = Set.of(
            "text", "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime",
            "dynamiclist", "group", "button", "separator", "spacer");

    /** Answers of which all are known beforehand. */
    private static final Set<String> CHOICES = Set.of("radio", "select");

    private static final Pattern LINK_OR_MARKUP = Pattern.compile("<|]\\(|]\\[|]:|://|www\\.");

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private WhatFormsMayDo() {}

    /** What this form would do and must not, each with its place and what to do instead; empty if all is well. */
    static List<String> faultsIn(Resource resource) {
        List<String> faults = new ArrayList<>();
        try {
            JsonNode form = JSON.readTree(resource.content());
            checkWords(form, faults);
            Set<String> keys = new HashSet<>();
            form.path("components").forEach(component -> check(component, keys, faults));
        } catch (JsonProcessingException e) {
            faults.add("it is no form. Save it anew in Camunda Modeler.");
        }
        return faults.stream().map(fault -> resource.name() + ": " + fault).toList();
    }

    /** @param keys under which something stands in this list already: an answer would stand in for another */
    private static void check(JsonNode component, Set<String> keys, List<String> faults) {
        String type = component.path("type").asText();
        String place = component.path("label").asText(component.path("dateLabel").asText(component.path("id").asText()));
        if (!COMPONENTS.contains(type)) {
            faults.add("“%s”: a form of Candour holds no %s. Use a question or a text.".formatted(place, type));
        }
        Stream.of("key", "path")
                .map(name -> component.path(name).asText())
                .filter(key -> !key.isEmpty() && !keys.add(key))
                .forEach(key -> faults.add("“%s”: %s is the key of two questions. Give each its own.".formatted(place, key)));
        boolean isFact = "routing".equals(component.path("properties").path("fact").asText());
        if (isFact && !(CHOICES.contains(type) && component.path("values").isArray())) {
            faults.add("“%s”: only a choice among answers that stand in the form may be a fact. Take “fact” out."
                    .formatted(place));
        }
        if (isFact && WhatModelsMayDo.AS_THEY_ARE.contains(component.path("key").asText())) {
            faults.add("“%s”: no fact of a form is called %s. Take another key.".formatted(place, component.path("key").asText()));
        }
        String text = component.path("text").asText();
        if ("text".equals(type) && LINK_OR_MARKUP.matcher(text).find()) {
            faults.add("“%s”: a text holds words, without markup or links.".formatted(place));
        }
        Set<String> inner = "dynamiclist".equals(type) ? new HashSet<>() : keys;
        component.path("components").forEach(one -> check(one, inner, faults));
    }

    private static void checkWords(JsonNode node, List<String> faults) {
        if (node.isTextual() && Expressions.hasExpression(node.textValue())) {
            faults.add("“%s” cannot stand in a form. Write words only.".formatted(node.textValue()));
        }
        node.forEach(inner -> checkWords(inner, faults));
    }
}
