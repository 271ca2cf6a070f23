package candour.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * On what terms something goes to one recipient (R2.1, R11.1, R11.14, R11.15, R13.1).
 *
 * @param service the named transfer service, portal or encryption service, or null
 * @param accessUntil the last day on which they may look at it where it is kept, or null
 * @param forThemAlone whether nobody there but the one it is for may read of it
 * @param tellsOfOthers no, taken-out or needed: what becomes of what it tells of somebody else; null where nobody said
 * @param agreement the agency’s own agreement or procedure it goes under, or null
 * @param tellsOfHealth whether it tells of health or social care
 * @param withoutConsent whether any of it is confidential and goes without the consent of whom it is about
 * @param items on what terms each item goes, by its id
 */
public record TransferTerms(
        String service,
        LocalDate accessUntil,
        boolean forThemAlone,
        String tellsOfOthers,
        String agreement,
        boolean tellsOfHealth,
        boolean withoutConsent,
        Map<UUID, OfItem> items) {

    public static final String TAKEN_OUT = "taken-out";

    public TransferTerms {
        items = Map.copyOf(items);
    }

    /**
     * @param why why this recipient needs this item; null in cases older than that question
     * @param withIdentifiers whether name, birth date or number go with it; null where it is not about health
     */
    public record OfItem(String why, Boolean withIdentifiers) {}
}
