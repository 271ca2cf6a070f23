package candour.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that stands in a case: signed consent, minutes, a photo. It is never changed and never taken away; one
 * that does not belong there is marked so (R11.7).
 *
 * @param kind what it is, in kebab-case
 * @param fileName the name as it came, which may hold anything
 * @param mediaType what the bytes were found to be
 * @param sha256 the fingerprint of the bytes, in hexadecimal
 * @param inError why it does not belong in the case, or null where it does
 */
public record Attachment(
        UUID id,
        String kind,
        String description,
        String fileName,
        String mediaType,
        int byteCount,
        String sha256,
        String addedBy,
        Instant addedAt,
        InError inError) {

    /** Who said that it was added in error, when, and why. */
    public record InError(String reasons, String notedBy, Instant notedAt) {}
}
