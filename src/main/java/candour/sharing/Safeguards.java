package candour.sharing;

import candour.engine.DecisionTables;
import candour.submission.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What must be confirmed before something is sent by a method, from table {@code transfer-safeguards}. */
@Component
public class Safeguards {

    private final DecisionTables tables;

    Safeguards(DecisionTables tables) {
        this.tables = tables;
    }

    /** The words of every safeguard there is, by its key: to read answers back. */
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        Methods.all().forEach(method -> beforeSending(method).forEach(option -> words.put(option.value(), option.label())));
        return words;
    }

    List<Option> beforeSending(String method) {
        return tables.all("transfer-safeguards", Map.of("method", method)).getResultList().stream()
                .filter(row -> "before".equals(row.get("due")))
                .map(row -> new Option((String) row.get("label"), (String) row.get("safeguard")))
                .toList();
    }
}
