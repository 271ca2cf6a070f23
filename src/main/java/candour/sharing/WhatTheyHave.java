package candour.sharing;

import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.names.FoldedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a recipient has of a case already, or is about to get: whoever sends in parts sends no less (R11.1, R11.8). */
@Component
class WhatTheyHave {

    private final TransferRepository transfers;

    WhatTheyHave(TransferRepository transfers) {
        this.transfers = transfers;
    }

    /** The ids of the items that went, or go, to the same recipient on other forms of this case. */
    Set<UUID> before(String reference, Transfer now) {
        return transfers.ofCase(reference).stream()
                .filter(other -> !other.submissionId().equals(now.submissionId()) && other.withheldAt() == null)
                .filter(other -> recipient(other).equals(recipient(now)))
                .map(Transfer::items)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** How many different items this recipient has in the end; what they had already counts only where something is new to them. */
    int inTheEnd(String reference, Transfer now) {
        Set<UUID> before = before(reference, now);
        Set<UUID> all = new HashSet<>(before);
        return all.addAll(now.items()) ? all.size() : now.items().size();
    }

    private static String recipient(Transfer transfer) {
        return transfer.agency() == null
                ? "outside: " + FoldedName.of(transfer.outsideName())
                : transfer.agency();
    }
}
