package candour.casefile;

import java.time.Instant;
import java.util.List;

/**
 * Two cases that may be about the same child (R11.3).
 *
 * @param reference the case that asks about it; where none does, the one in which it was noticed first
 * @param other the other one
 * @param why what they have in common, in kebab-case
 * @param asked whether whoever described the case might not know of the other, so that a lead is to say
 * @param sameChild what the safeguarding lead answered, or null while nobody has
 */
public record CaseMatch(String reference, CaseFile other, List<String> why, Instant foundAt, boolean asked, Boolean sameChild) {

    /** Whether this case asks about the other, and nobody has answered. */
    public boolean isAskedBy(String asking) {
        return asked && sameChild == null && reference.equals(asking);
    }
}
