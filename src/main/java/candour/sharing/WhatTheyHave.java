package candour.sharing;

import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a recipient has of a case already, or is about to get: whoever sends in parts sends no less (R11.1, R11.8). All who are
 * outside the directory count as one: two of one name may be two, one may be written in two ways, and a person can tell.
 */
@Component
class WhatTheyHave {

    private final TransferRepository transfers;

    WhatTheyHave(TransferRepository transfers) {
        this.transfers = transfers;
    }

    /** The ids of the items that went, or go, to the same recipient on other forms of this case. */
    Set<UUID> before(String reference, Transfer now) {
        return items(reference, now, other -> !other.submissionId().equals(now.submissionId()));
    }

    /** How many different items this recipient has in the end; what they had already counts only where something is new to them. */
    int inTheEnd(String reference, Transfer now) {
        Set<UUID> all = items(reference, now, other -> !other.id().equals(now.id()));
        return all.addAll(now.items()) ? all.size() : now.items().size();
    }

    private Set<UUID> items(String reference, Transfer now, Predicate<Transfer> which) {
        return transfers.ofCase(reference).stream()
                .filter(which.and(other -> other.withheldAt() == null && other.recipient().equals(now.recipient())))
                .map(Transfer::items)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
