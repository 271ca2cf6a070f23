package candour.submission;

import candour.webapi.RefusedFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that is wrong with one submission, collected so that it is told at once (style rule 15). */
public class Faults {

    private static final Pattern IN_A_ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    private final Map<String, String> labels;
    private final List<String> lines = new ArrayList<>();
    private final List<RefusedFields.Fault> beside = new ArrayList<>();

    /** @param labels how people know each field, as {@link FormContract#labels()} gives them */
    Faults(Map<String, String> labels) {
        this.labels = labels;
    }

    /** The path of a field in a row of a list, counted from 0. */
    public static String inRow(String list, int index, String key) {
        return "%s[%d].%s".formatted(list, index, key);
    }

    /** Notes a fault of the field with this key or path, in words that say what to do. */
    public void on(String path, String message) {
        lines.add("%s: %s".formatted(nameOf(path), message));
        beside.add(new RefusedFields.Fault(path, message.substring(0, 1).toUpperCase() + message.substring(1)));
    }

    /** Notes a fault that belongs to no one field. */
    public void add(String message) {
        lines.add(message);
        beside.add(new RefusedFields.Fault(null, message));
    }

    private String nameOf(String path) {
        Matcher row = IN_A_ROW.matcher(path);
        if (!row.matches()) {
            return "“%s”".formatted(labels.getOrDefault(path, path));
        }
        String list = row.group(1);
        String label = labels.get(FormContract.inEachRow(list, row.group(3)));
        return "%s %d, “%s”".formatted(labels.get(FormContract.eachRow(list)), Integer.parseInt(row.group(2)) + 1, label);
    }

    boolean any() {
        return !lines.isEmpty();
    }

    void refuseIfAny() {
        if (any()) {
            RefusedFields.note(beside);
            throw new Refused("Put this right:\n- " + String.join("\n- ", lines));
        }
    }
}
