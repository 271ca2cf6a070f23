package candour.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One item of information about one person (R11.1, R11.2).
 *
 * @param kind fact, statement or opinion (R11.10)
 * @param source how it is known, and whose words it is
 * @param stillCurrent yes, no or unsure
 * @param confidential what table {@code confidentiality} answered (R6.1)
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
        boolean confidential) {}
