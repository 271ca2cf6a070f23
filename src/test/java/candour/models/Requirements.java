package candour.models;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The ids of what the guidance asks, clause by clause: R7.2 is the second demand of its section 7, G3 a golden rule. */
final class Requirements {

    private static final List<Integer> DEMANDS_PER_SECTION = List.of(1, 2, 3, 1, 3, 2, 6, 4, 7, 3, 17, 3, 3);
    private static final int GOLDEN_RULES = 7;
    private static final Pattern ID = Pattern.compile("\\b(?:R(\\d+)\\.(\\d+)|G(\\d+))\\b");

    private Requirements() {}

    static boolean names(String text) {
        return text != null && ID.matcher(text).find();
    }

    /** Ids that a text names although the guidance has no such clause. */
    static List<String> unknownIn(String text) {
        return ID.matcher(text == null ? "" : text)
                .results()
                .filter(id -> !exists(id))
                .map(MatchResult::group)
                .toList();
    }

    private static boolean exists(MatchResult id) {
        if (id.group(3) != null) {
            return isUpTo(GOLDEN_RULES, id.group(3));
        }
        return isUpTo(DEMANDS_PER_SECTION.size(), id.group(1))
                && isUpTo(DEMANDS_PER_SECTION.get(Integer.parseInt(id.group(1)) - 1), id.group(2));
    }

    private static boolean isUpTo(int last, String number) {
        int given = Integer.parseInt(number);
        return given >= 1 && given <= last;
    }
}
