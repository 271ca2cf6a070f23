package candour.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody without the right opened a case for some hours, because it could not wait (R11.8).
 *
 * @param id also the id of the submission in which they say why
 * @param openedBy the user id of whoever opened it; nobody else may read by it
 * @param agency the agency they belong to, which need not be the one whose case it is
 * @param until when it ends by itself
 * @param endedAt when somebody ended it before, or null
 * @param endedBy the user id of whoever did, or null
 */
public record EmergencyOpening(
        UUID id,
        String reference,
        String openedBy,
        String agency,
        Instant openedAt,
        Instant until,
        Instant endedAt,
        String endedBy) {

    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(until);
    }
}
