package candour.trace;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the ids of requirements in a text. */
final class RequirementIds {

    private static final Pattern ID = Pattern.compile("\\b(?:R\\d+\\.\\d+|[GP]\\d+)\\b");

    private RequirementIds() {}

    static List<String> in(String text) {
        return text == null ? List.of() : ID.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
