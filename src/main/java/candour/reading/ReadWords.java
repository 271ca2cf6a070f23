package candour.reading;

import static java.util.Map.entry;

import candour.casefile.ReadLog;
import candour.caseview.StepWords;
import candour.earlier.OthersRead;
import java.util.Map;

/** What was read, in words. */
final class ReadWords {

    private static final Map<String, String> PARTS = Map.ofEntries(
            entry("case-so-far", "the case so far"),
            entry("case-so-far-in-an-emergency", "the case so far, in an emergency"),
            entry("case-without-identity", "the case without names"),
            entry("record", "the decision record"),
            entry("record-in-an-emergency", "the decision record, in an emergency"),
            entry("open-in-an-emergency", "nothing yet: they opened the case in an emergency"),
            entry("case-list", "its line in the list of cases"),
            entry("search", "its line among what a search found"),
            entry("earlier-concerns", "its line beside another case"),
            entry(OthersRead.APART, "its line beside a case about a colleague"),
            entry("names", "the names, as an adviser"),
            entry("names-to-choose", "the names, to say what changed"),
            entry("health-disclosures", "its line among the health disclosures"),
            entry(ReadLog.REFUSED, "nothing: they tried to act on what is not theirs"));

    private ReadWords() {}

    static String of(String part) {
        if (part.startsWith("attachment ")) {
            return "an attachment";
        }
        return PARTS.getOrDefault(part, "the step “" + StepWords.name(part) + "”");
    }
}
