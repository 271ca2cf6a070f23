package candour.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * One form on its way into the case file.
 *
 * @param id the id under which the answers are kept word for word
 * @param reference the case it belongs to, or null where it belongs to none: its feature alone keeps it then
 * @param agency the agency whose case it is, or whose people it is about
 * @param user who sent it
 * @param facts what the engine knows of the case at this step
 */
public record Sent(
        UUID id,
        String form,
        String reference,
        String agency,
        String user,
        Instant at,
        Answers answers,
        EngineFacts facts) {

    /** Reads the engine's routing facts, and only those. */
    @FunctionalInterface
    public interface EngineFacts {

        /** The fact of this name, or null where the engine has none. */
        String get(String name);
    }
}
