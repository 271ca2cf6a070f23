package candour.casefile;

import java.util.UUID;

/**
 * How the practitioner weighed the risk (R10.1, R10.3); what the table made of it stands in the engine.
 *
 * @param ground why nobody is to be asked or told, or null where asking is safe
 */
public record Risk(
        UUID id, UUID submissionId, String askingSafe, String ground, String decidedAnyway, String doubt, String reasons) {}
