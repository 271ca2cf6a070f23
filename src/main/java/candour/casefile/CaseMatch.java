package candour.casefile;

import java.time.Instant;
import java.util.List;

/**
 * Two cases that may be about the same child (R11.3).
 *
 * @param reference the case in which it was noticed
 * @param other the case that was there already
 * @param why what they have in common, in kebab-case
 * @param sameChild what the safeguarding lead answered, or null while nobody has
 */
public record CaseMatch(String reference, CaseFile other, List<String> why, Instant foundAt, Boolean sameChild) {}
