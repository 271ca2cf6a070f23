package candour.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened in a case after or beside its decisions: told, sent, received, overdue, handed
 * over. Entries are only ever added (R11.7).
 *
 * @param submissionId the form it was told on, or null where nobody filled one in
 * @param actor the user who did it, or null where time did
 * @param kind what happened, in kebab-case
 * @param content routing facts and references of what happened
 */
public record CaseEntry(
        UUID id, UUID submissionId, Instant happenedAt, String actor, String kind, Map<String, Object> content) {

    /** Whoever acted said that somebody is away or has left ({@code why}) and gave what they had ({@code from}) to another ({@code to}). */
    public static final String STOOD_IN = "stood-in";

    /** A transfer is not sent any more, by what was decided or taken back and not by the word of whoever was to send it. */
    public static final String KEPT_BACK = "kept-back";

    /** It was decided to share, nothing of it is on its way any more, and a child may still come to harm: it is decided again. */
    public static final String DANGER_STAYS = "danger-stays";

    /**
     * The designated officer heard of everybody whom the case is about; {@code by} says whether that {@code settles} it, as it was when
     * they rang: it came from somebody on whom it is no check, or there was nobody else.
     */
    public static final String OFFICER_TOLD = "officer-told";
    public static final String SETTLES = "settles";
}
