package candour.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One decision as it was recorded when it was made; never edited afterwards (R11.7, G7).
 *
 * @param matter the process that decided: {@code concern}, {@code tell-the-police}, …
 * @param schemaVersion the version of what {@code content} holds
 * @param lawfulBasis key of the lawful basis, or null where nothing is shared
 * @param items the items it was decided to share
 * @param content the whole record: what was known, asked, advised and decided
 */
public record Decision(
        UUID id,
        String matter,
        int schemaVersion,
        Outcome outcome,
        String lawfulBasis,
        String reasons,
        String decidedBy,
        Instant decidedAt,
        List<UUID> items,
        Map<String, Object> content) {}
