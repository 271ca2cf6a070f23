package candour.casefile;

import java.time.Instant;

/** One root instance that the engine runs for a case; {@code finishedAt} is null while it runs. */
public record CaseRoot(String processInstanceId, String processKey, Instant startedAt, Instant finishedAt) {

    public boolean isOpen() {
        return finishedAt == null;
    }
}
