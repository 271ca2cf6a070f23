package candour.casefile;

import java.time.Instant;
import java.util.UUID;

/** What an adviser advised: share, do-not-share or more-information (R9.7, R11.5, G3). */
public record Advice(
        UUID id, UUID submissionId, String level, String advice, String reasons, String givenBy, Instant givenAt) {}
