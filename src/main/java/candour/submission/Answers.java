package candour.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a form's contract let through: every declared key, null where nothing was answered or shown. */
public record Answers(Map<String, Object> values) {

    public String text(String key) {
        return (String) values.get(key);
    }

    public boolean is(String key, String value) {
        return value.equals(values.get(key));
    }

    public boolean ticked(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    public LocalDate date(String key) {
        String value = text(key);
        return value == null ? null : LocalDate.parse(value);
    }

    public Integer number(String key) {
        return (Integer) values.get(key);
    }

    /** The ids chosen in a select or checklist whose options come from the case file. */
    public List<UUID> ids(String key) {
        return choices(key).stream().map(UUID::fromString).toList();
    }

    @SuppressWarnings("unchecked")
    public List<String> choices(String key) {
        List<String> chosen = (List<String>) values.get(key);
        return chosen == null ? List.of() : chosen;
    }

    @SuppressWarnings("unchecked")
    public List<Answers> rows(String key) {
        List<Map<String, Object>> rows = (List<Map<String, Object>>) values.get(key);
        return rows == null ? List.of() : rows.stream().map(Answers::new).toList();
    }
}
