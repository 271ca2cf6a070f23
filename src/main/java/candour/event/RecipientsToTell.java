package candour.event;

import candour.casefile.CaseEntryRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who has something that they must now hear about: kept in the case, since the engine may hold no list (R7.6). */
@Component
class RecipientsToTell {

    private static final String KIND = "recipients-to-tell";

    private final CaseEntryRepository entries;
    private final TransferRepository transfers;

    RecipientsToTell(CaseEntryRepository entries, TransferRepository transfers) {
        this.entries = entries;
        this.transfers = transfers;
    }

    /** @param change the id of the form on which the change was told */
    void note(String reference, String change, List<Transfer> sent) {
        if (!sent.isEmpty()) {
            entries.append(
                    reference,
                    KIND,
                    Map.of("change", change, "transfers", sent.stream().map(transfer -> transfer.id().toString()).toList()));
        }
    }

    List<Transfer> of(String reference, String change) {
        return entries.ofCase(reference).stream()
                .filter(entry -> entry.kind().equals(KIND) && change.equals(entry.content().get("change")))
                .flatMap(entry -> ((List<?>) entry.content().get("transfers")).stream())
                .map(id -> transfers.get(UUID.fromString(id.toString())))
                .toList();
    }
}
