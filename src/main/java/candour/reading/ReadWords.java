package candour.reading;

import static java.util.Map.entry;

import candour.casefile.ReadLog;
import candour.caseview.StepWords;
import candour.earlier.EarlierProcess;
import candour.earlier.OthersRead;
import java.util.Map;

/** What was read, in words. */
final class ReadWords {

    private static final String CASE_SO_FAR = "the case so far";
    private static final String IN_A_LIST = "its line in the list of cases";

    private static final Map<String, String> PARTS = Map.ofEntries(
            entry("case-so-far", CASE_SO_FAR),
            // it stands beside that step, and that there was one says that there is another case
            entry(EarlierProcess.LINK_EARLIER_CASES, CASE_SO_FAR),
            entry("case-so-far-in-an-emergency", "the case so far, in an emergency"),
            entry("case-without-identity", "the case without names"),
            entry("record", "the decision record"),
            entry("record-in-an-emergency", "the decision record, in an emergency"),
            entry("open-in-an-emergency", "nothing yet: they opened the case in an emergency"),
            entry("case-list", IN_A_LIST),
            entry("search", "its line among what a search found"),
            entry("earlier-concerns", "its line beside another case"),
            // beside what it stood may be about whoever reads this
            entry(OthersRead.AS_LEAD, IN_A_LIST),
            entry(OthersRead.UNLISTED, IN_A_LIST),
            entry(OthersRead.APART, IN_A_LIST),
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
