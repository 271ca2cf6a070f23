package candour.casefile;

import java.util.Arrays;

/** What a case came to (R11.7). */
public enum Outcome {
    SHARED_WITH_CONSENT("shared with consent"),
    SHARED_WITHOUT_CONSENT("shared without consent"),
    PARTLY_SHARED("partly shared"),
    CONSENT_NOT_NEEDED("consent not needed"),
    DECLINED("declined"),
    OUT_OF_SCOPE("out of scope"),
    RAISED_IN_ERROR("raised in error"),
    TOLD("told"),
    NOT_TOLD("not told");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    static Outcome ofWords(String words) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The case file holds an outcome it does not know"));
    }

    public String words() {
        return words;
    }
}
