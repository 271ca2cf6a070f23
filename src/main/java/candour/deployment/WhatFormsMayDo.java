package candour.deployment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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

    /** What the renderer of texts makes a link, a picture or markup of: in any letter case, and an address of email too. */
    private static final Pattern LINK_OR_MARKUP =
            Pattern.compile("<|]\\(|]\\[|]:|://|www\\.|[\\w.+-]@\\w", Pattern.CASE_INSENSITIVE);

    /** Where the product puts a text of its own. */
    private static final Pattern TEXT_OF_THE_PRODUCT = Pattern.compile("\\{\\{([A-Za-z]\\w*)}}");

    /** Of which a link could be put together, by a text that shows several of them. */
    private static final Pattern PART_OF_A_LINK = Pattern.compile("[<>\\[\\](){}:/@]");

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private WhatFormsMayDo() {}

    /** What this form would do and must not, each with its place and what to do instead; empty if all is well. */
    static List<String> faultsIn(Resource resource) {
        List<String> faults = new ArrayList<>();
        try {
            JsonNode form = JSON.readTree(resource.content());
            checkWords(form, faults);
            Set<String> asked = Set.copyOf(form.findValuesAsText("key"));
            form.findParents("type").forEach(component -> checkText(component, asked, faults));
            Set<String> keys = new HashSet<>();
            form.path("components").forEach(component -> check(component, keys, faults));
        } catch (JsonProcessingException e) {
            faults.add("it is no form. Save it anew in Camunda Modeler.");
        }
        return faults.stream().map(fault -> resource.name() + ": " + fault).toList();
    }

    /** By what steps name it; empty where it is no form. */
    static String idOf(Resource resource) {
        try {
            return JSON.readTree(resource.content()).path("id").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
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
        if (isFact && SetByCode.ALL.contains(component.path("key").asText())) {
            faults.add("“%s”: no fact of a form is called %s. Take another key.".formatted(place, component.path("key").asText()));
        }
        Stream.concat(component.path("values").findValues("value").stream(), component.findValues("defaultValue").stream())
                .filter(value -> PART_OF_A_LINK.matcher(value.asText()).find())
                .forEach(value -> faults.add("“%s”: the value “%s” of an answer is no word. Use letters, figures and hyphens."
                        .formatted(place, value.asText())));
        Set<String> inner = "dynamiclist".equals(type) ? new HashSet<>() : keys;
        component.path("components").forEach(one -> check(one, inner, faults));
    }

    /**
     * A text is shown as Markdown once all of it is put together. So it is looked at with and without what is put in, and
     * only the product puts in something: what it says of people cannot make a link (Markdown), what a form computes could.
     */
    private static void checkText(JsonNode component, Set<String> asked, List<String> faults) {
        JsonNode text = component.path("text");
        if (text.isMissingNode()) {
            return;
        }
        String words = text.asText();
        Matcher ofTheProduct = TEXT_OF_THE_PRODUCT.matcher(words);
        String around = ofTheProduct.replaceAll(" ");
        boolean isComputed = !text.isTextual()
                || words.strip().startsWith("=")
                || around.contains("{{")
                || around.contains("}}")
                || ofTheProduct.reset().results().anyMatch(name -> asked.contains(name.group(1)));
        if (isComputed) {
            faults.add("“%s”: a text holds words, and what Candour itself puts in as {{itsName}}. It computes nothing."
                    .formatted(component.path("id").asText()));
        }
        boolean links = Stream.of(words, around, ofTheProduct.replaceAll(""))
                .anyMatch(all -> LINK_OR_MARKUP.matcher(all).find());
        if (links || ofTheProduct.reset().replaceAll("(").contains("](")) {
            faults.add("“%s”: a text holds words, without markup or links.".formatted(component.path("id").asText()));
        }
    }

    private static void checkWords(JsonNode node, List<String> faults) {
        if (node.isTextual() && Expressions.hasExpression(node.textValue())) {
            faults.add("“%s” cannot stand in a form. Write words only.".formatted(node.textValue()));
        }
        node.forEach(inner -> checkWords(inner, faults));
    }
}
