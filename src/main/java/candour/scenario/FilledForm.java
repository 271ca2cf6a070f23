package candour.scenario;

import candour.submission.Option;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * Fills in a form as a person would: chooses an option by a part of its words instead of by a reference nobody
 * can know beforehand ({@code all} for every one), and says {@code yesterday}, {@code 6 days ago} or {@code in 14
 * days} for a date and {@code now} for a time of day.
 */
final class FilledForm {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final String ALL = "all";

    private record Field(String optionsKey, boolean date, boolean several, Map<String, Field> rows) {}

    private final Map<String, Field> fields;
    private final Map<String, Object> shown;
    private final LocalDateTime now;

    FilledForm(String form, Map<String, Object> shown, LocalDateTime now) {
        this.fields = read(form);
        this.shown = shown;
        this.now = now;
    }

    /** Whether the form has a field of this key. */
    static boolean asks(String form, String key) {
        return read(form).containsKey(key);
    }

    private static Map<String, Field> read(String form) {
        try {
            JsonNode json = new ObjectMapper().readTree(new ClassPathResource("forms/" + form + ".form").getInputStream());
            return fields(json.path("components"));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no form " + form, e);
        }
    }

    private static Map<String, Field> fields(JsonNode components) {
        Map<String, Field> fields = new HashMap<>();
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if ("group".equals(type)) {
                fields.putAll(fields(component.path("components")));
            } else {
                String key = component.path("dynamiclist".equals(type) ? "path" : "key").asText();
                fields.put(
                        key,
                        new Field(
                                component.path("valuesKey").asText(null),
                                "datetime".equals(type),
                                "checklist".equals(type),
                                "dynamiclist".equals(type) ? fields(component.path("components")) : Map.of()));
            }
        }
        return fields;
    }

    Map<String, Object> with(Map<String, Object> answers) {
        return fill(fields, answers);
    }

    /** Whether each of these is among what is to choose from: of two conversations only one may be with this person. */
    boolean offers(Map<String, Object> answers) {
        return answers == null || answers.entrySet().stream()
                .filter(answer -> fields.containsKey(answer.getKey()) && answer.getValue() instanceof String)
                .map(answer -> Map.entry(answer, options(String.valueOf(fields.get(answer.getKey()).optionsKey()))))
                .filter(choice -> !choice.getValue().isEmpty())
                .allMatch(choice -> choice.getValue().stream().anyMatch(option -> fits(option, choice.getKey().getValue().toString())));
    }

    private static boolean fits(Option option, String words) {
        return ALL.equals(words) || option.value().equals(words) || option.label().contains(words);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fill(Map<String, Field> fields, Map<String, Object> answers) {
        Map<String, Object> filled = new LinkedHashMap<>();
        answers.forEach((key, answer) -> {
            Field field = fields.getOrDefault(key, new Field(null, false, false, Map.of()));
            Object value = answer;
            if (!field.rows().isEmpty() && answer instanceof List<?> rows) {
                value = rows.stream().map(row -> fill(field.rows(), (Map<String, Object>) row)).toList();
            } else if (field.optionsKey() != null && field.several()) {
                value = chooseSeveral(field.optionsKey(), answer);
            } else if (field.optionsKey() != null && answer instanceof String words) {
                value = choose(field.optionsKey(), words);
            } else if (field.date() && answer instanceof String words) {
                value = date(words);
            } else if (key.endsWith("AtTime") && "now".equals(answer)) {
                value = now.format(TIME);
            }
            filled.put(key, value);
        });
        return filled;
    }

    @SuppressWarnings("unchecked")
    private List<Option> options(String key) {
        return (List<Option>) shown.getOrDefault(key, List.of());
    }

    private List<String> chooseSeveral(String key, Object answer) {
        if (ALL.equals(answer)) {
            return options(key).stream().map(Option::value).toList();
        }
        return ((List<?>) answer).stream().map(words -> choose(key, words.toString())).toList();
    }

    private String choose(String key, String words) {
        return options(key).stream()
                .filter(option -> fits(option, words))
                .map(Option::value)
                .findFirst()
                .orElse(words);
    }

    private String date(String words) {
        LocalDate today = now.toLocalDate();
        if ("today".equals(words)) {
            return today.toString();
        }
        if ("yesterday".equals(words)) {
            return today.minusDays(1).toString();
        }
        if (words.matches("\\d+ days ago")) {
            return today.minusDays(Long.parseLong(words.replaceAll("\\D", ""))).toString();
        }
        if (words.matches("in \\d+ days")) {
            return today.plusDays(Long.parseLong(words.replaceAll("\\D", ""))).toString();
        }
        return words;
    }
}
