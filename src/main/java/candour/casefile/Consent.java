package candour.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * One answer to the question whether information may be shared (R7.2, R7.3). It is kept even where it does
 * not count because a point of <em>informed</em> is missing.
 *
 * @param submissionId the form it was given on, or null where time ran out before anyone answered
 * @param askedPersonId who was asked, or null where that is unknown
 * @param answer given, refused or could-not-be-asked
 * @param dispute whether somebody else with parental responsibility said no (R9.3)
 */
public record Consent(
        UUID id,
        UUID conversationId,
        UUID submissionId,
        UUID askedPersonId,
        String answer,
        boolean counts,
        boolean dispute,
        Instant notedAt) {}
