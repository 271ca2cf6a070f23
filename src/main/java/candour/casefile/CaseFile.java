package candour.casefile;

import java.time.Instant;

/**
 * One case: a concern about a child, from the moment it is raised.
 *
 * @param reference how people and the engine name the case, for example IS-2026-000123
 * @param agency the agency whose case it is, which is also its tenant in the engine
 * @param raisedBy the user id of whoever raised it
 * @param practitioner the user id of whoever has it in hand now
 * @param finishedAt when everything decided was carried out, or null
 */
public record CaseFile(
        String reference, String agency, String raisedBy, Instant raisedAt, String practitioner, Instant finishedAt) {

    /** Whether this user raised the case or has it in hand: their own case (R11.8). */
    public boolean belongsTo(String userId) {
        return userId.equals(raisedBy) || userId.equals(practitioner);
    }
}
