package candour.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Information on its way to one recipient (R11.4, R11.10 to R11.16).
 *
 * @param agency id of the recipient in the agency directory, or null for a named outside person
 * @param person who is to receive it, by name
 * @param why why this recipient needs these items
 * @param withheldAt when it was settled that it stays, or null
 */
public record Transfer(
        UUID id,
        UUID decisionId,
        UUID submissionId,
        int position,
        String agency,
        String outsideName,
        String person,
        String method,
        String senderAddress,
        String address,
        String why,
        List<UUID> items,
        Instant sentAt,
        String sentBy,
        Instant receivedAt,
        Instant withheldAt) {

    /** Who it goes to as a consent names them: an agency of the directory, or {@link ConsentTerms#OUTSIDE}. */
    public String recipient() {
        return agency == null ? ConsentTerms.OUTSIDE : agency;
    }
}
