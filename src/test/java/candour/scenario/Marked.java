package candour.scenario;

import candour.emergency.EmergencyProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The same scenario with a marker and odd signs in every field of every form that holds free text, optional fields included. */
final class Marked {

    static final String MARKER = "Zyx7Quorn";

    /** A picture of several, and what comes along unseen from other programs: joiners, marks of direction, a lone accent. */
    static final String ODD = "\ud83e\udd37\u200d\u2640\ufe0f \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u200b \ufeff \u00ad (\u200e) \u0301 "
            + "\u200d’s 'll \u2028 \u0130 \ufb01 {{reference}} ${reference} #{reference} =1 <b>&amp;</b> | ` \\ % ~ * _ ] [ ) ( - + # \" '";

    private static final String WORDS = MARKER + " " + ODD;

    private static final Set<String> CODES = Set.of("nhsNumber", "pupilNumber", "postcode", "reference");

    private Marked() {}

    static Scenario of(Scenario scenario) {
        return new Scenario(
                scenario.id(),
                scenario.story(),
                scenario.because(),
                scenario.steps().stream()
                        .map(step -> new Scenario.Step(step.step(), step.by(), marked(step), step.refused()))
                        .toList(),
                scenario.expect());
    }

    private static Map<String, Object> marked(Scenario.Step step) {
        if (step.by().equals(Scenario.TIME)) {
            return Map.of();
        }
        if (step.step().equals(EmergencyProcess.FORM)) {
            return Map.of("why", step.answers().get("why") + " " + WORDS, "needs", WORDS);
        }
        try {
            JsonNode form = new ObjectMapper()
                    .readTree(new ClassPathResource("forms/" + step.step() + ".form").getInputStream());
            return marked(form.path("components"), step.answers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> marked(JsonNode components, Map<String, Object> answers) {
        Map<String, Object> marked = new LinkedHashMap<>(answers);
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            String key = component.path("key").asText();
            if ("dynamiclist".equals(type)) {
                String path = component.path("path").asText();
                List<Object> rows = new ArrayList<>();
                for (Object row : (List<?>) answers.get(path)) {
                    rows.add(marked(component.path("components"), (Map<String, Object>) row));
                }
                marked.put(path, rows);
            } else if (holdsWords(type, key)) {
                String before = answers.get(key) == null ? "" : answers.get(key) + " ";
                int room = component.path("validate").path("maxLength").asInt(WORDS.length() + before.length());
                marked.put(key, key.toLowerCase().endsWith("address") ? MARKER + "@nhs.net" : before + asMuchAs(room - before.length()));
            }
        }
        return marked;
    }

    private static String asMuchAs(int room) {
        int end = Math.min(room, WORDS.length());
        return WORDS.substring(0, Character.isHighSurrogate(WORDS.charAt(end - 1)) ? end - 1 : end);
    }

    /** Every field of every form that holds free text, as form and key. */
    static Set<String> fieldsOfAllForms() throws IOException {
        Set<String> fields = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
            JsonNode form = new ObjectMapper().readTree(file.getInputStream());
            fieldsIn(form.path("components"), form.path("id").asText(), fields);
        }
        return fields;
    }

    private static void fieldsIn(JsonNode components, String form, Set<String> into) {
        for (JsonNode component : components) {
            fieldsIn(component.path("components"), form, into);
            String key = component.path("key").asText();
            if (holdsWords(component.path("type").asText(), key)) {
                into.add(form + "." + key);
            }
        }
    }

    /** The fields of these answers in which the marker was kept. */
    static Set<String> fieldsKept(String form, Object answers) {
        Set<String> kept = new TreeSet<>();
        if (answers instanceof List<?> rows) {
            rows.forEach(row -> kept.addAll(fieldsKept(form, row)));
        } else if (answers instanceof Map<?, ?> map) {
            map.forEach((key, answer) -> {
                kept.addAll(fieldsKept(form, answer));
                if (answer instanceof String text && text.contains(MARKER)) {
                    kept.add(form + "." + key);
                }
            });
        }
        return kept;
    }

    /** Times of day, numbers and postcodes are written, but are no place for words. */
    private static boolean holdsWords(String type, String key) {
        return List.of("textfield", "textarea").contains(type) && !key.endsWith("AtTime") && !CODES.contains(key);
    }
}
