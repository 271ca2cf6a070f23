package candour.reading;

import candour.casefile.ReadLog;
import java.util.Map;

/** What was read, in words. */
final class ReadWords {

    private static final Map<String, String> PARTS = Map.of(
            "case-so-far", "the case so far",
            "case-without-identity", "the case without names",
            "record", "the decision record",
            "case-list", "its line in the list of cases",
            "search", "its line among what a search found",
            "earlier-concerns", "its line beside another case",
            "names", "the names, as an adviser",
            ReadLog.REFUSED, "nothing: they tried to act on a step that is not theirs");

    private ReadWords() {}

    static String of(String part) {
        if (part.startsWith("attachment ")) {
            return "an attachment";
        }
        String step = part.replace('-', ' ');
        return PARTS.getOrDefault(
                part, "the step “" + Character.toUpperCase(step.charAt(0)) + step.substring(1) + "”");
    }
}
