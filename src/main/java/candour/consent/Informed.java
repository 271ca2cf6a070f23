package candour.consent;

import candour.submission.Answers;
import java.util.List;
import java.util.Map;

/** The five points without which consent is not informed (R7.3). */
final class Informed {

    /** Each point with the words that name it when it is missing. */
    private static final Map<String, String> POINTS = Map.of(
            "informedWhy", "why it needs to be shared",
            "informedWhat", "what will be shared",
            "informedWho", "who will see it",
            "informedPurpose", "what it will be used for",
            "informedImplications", "what may follow from sharing and from not sharing");

    private static final List<String> ORDER =
            List.of("informedWhy", "informedWhat", "informedWho", "informedPurpose", "informedImplications");

    private Informed() {}

    /** The points that were not explained, in words. */
    static List<String> missing(Answers answers) {
        return ORDER.stream().filter(point -> !answers.ticked(point)).map(POINTS::get).toList();
    }
}
