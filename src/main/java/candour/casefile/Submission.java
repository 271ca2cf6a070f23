package candour.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What one person answered on one form, word for word, and when: the evidence everything else rests on. */
public record Submission(
        UUID id,
        String reference,
        String form,
        String taskId,
        String submittedBy,
        Instant submittedAt,
        Map<String, Object> answers) {}
