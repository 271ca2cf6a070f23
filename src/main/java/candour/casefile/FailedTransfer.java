package candour.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A way by which information did not arrive, or not rightly (R11.16). It stays on the record whatever follows.
 *
 * @param why no, wrong or silence: it did not arrive, it arrived and is not right, or nobody confirmed it
 * @param followedBy the transfer that sends the same again another way, or null as long as there is none
 */
public record FailedTransfer(UUID transfer, Instant failedAt, String why, UUID followedBy) {}
