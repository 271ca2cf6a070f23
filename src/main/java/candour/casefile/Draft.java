package candour.casefile;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody has written in a form and not sent yet. No part of the case: nobody has said it.
 *
 * @param keptAt when it was kept last
 */
public record Draft(Instant keptAt, Map<String, Object> answers) {

    public Draft {
        // an answer that was taken back is null
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
