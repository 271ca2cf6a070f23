package candour.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * What an adviser advised: share, do-not-share or more-information (R9.7, R11.5, G3).
 *
 * @param level who was asked: manager, lead, senior, caldicott, named or outside
 */
public record Advice(
        UUID id, UUID submissionId, String level, String advice, String reasons, String givenBy, Instant givenAt) {

    /** Whether it says what to do; a question says nothing yet. */
    public boolean isAdvice() {
        return !advice.equals("more-information");
    }

    /** @param decision share or decline */
    public boolean isAgainst(String decision) {
        return "share".equals(decision) && advice.equals("do-not-share")
                || "decline".equals(decision) && advice.equals("share");
    }
}
