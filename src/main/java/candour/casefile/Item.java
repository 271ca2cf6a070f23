package candour.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One item of information about one person (R11.1, R11.2).
 *
 * @param kind fact, statement or opinion (R11.10)
 * @param source how it is known, and whose words it is
 * @param stillCurrent yes, no or unsure
 * @param happenedOn the day, or null where nobody knows it
 * @param confidential what table {@code confidentiality} answered (R6.1)
 * @param noted how it came to be written down
 */
public record Item(
        UUID id,
        UUID personId,
        int position,
        String what,
        String kind,
        String source,
        LocalDate happenedOn,
        String stillCurrent,
        boolean confidential,
        Noted noted) {

    /**
     * When it happened where the day is not known, and when it was written down: two times that are never one (R11.2).
     *
     * @param happenedAbout when it was as somebody put it: “last winter”; null where a day or nothing is known
     * @param lateReasons why it was written down late, or null
     * @param at when it was written down
     */
    public record Noted(String happenedAbout, String lateReasons, Instant at) {}
}
