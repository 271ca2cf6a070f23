package candour.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with one submission, collected so that it is told at once (style rule 15). */
public class Faults {

    private final Map<String, String> labels;
    private final List<String> lines = new ArrayList<>();

    Faults(Map<String, String> labels) {
        this.labels = labels;
    }

    /** Notes a fault of the field with this key, in words that say what to do. */
    public void on(String key, String message) {
        lines.add("“%s”: %s".formatted(labels.getOrDefault(key, key), message));
    }

    /** Notes a fault that belongs to no one field. */
    public void add(String message) {
        lines.add(message);
    }

    boolean any() {
        return !lines.isEmpty();
    }

    void refuseIfAny() {
        if (any()) {
            throw new Refused("Put this right:\n- " + String.join("\n- ", lines));
        }
    }
}
