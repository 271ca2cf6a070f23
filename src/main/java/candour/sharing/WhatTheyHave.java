package candour.sharing;

import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * How many different items this recipient has in the end; what they had already counts only where something is new to them.
     *
     * @param now one of what is filed on a form: a recipient may stand in several rows of it
     */
    int inTheEnd(String reference, Transfer now) {
        Set<UUID> together = items(reference, now, other -> other.submissionId().equals(now.submissionId()));
        Set<UUID> all = before(reference, now);
        return all.addAll(together) ? all.size() : together.size();
    }

    /**
     * To how many people the case goes in the end; whoever had something already counts only where somebody new is named.
     *
     * @param now what is named now, and filed
     */
    int peopleInTheEnd(String reference, List<Transfer> now) {
        Set<UUID> ids = now.stream().map(Transfer::id).collect(Collectors.toSet());
        Set<List<String>> before = transfers.ofCase(reference).stream()
                .filter(transfer -> transfer.withheldAt() == null && !ids.contains(transfer.id()))
                .map(WhatTheyHave::whom)
                .collect(Collectors.toCollection(HashSet::new));
        boolean isSomebodyNew = before.addAll(now.stream().map(WhatTheyHave::whom).toList());
        return isSomebodyNew ? Math.max(before.size(), now.size()) : now.size();
    }

    private static List<String> whom(Transfer transfer) {
        return Stream.of(transfer.recipient(), transfer.outsideName(), transfer.person(), transfer.address())
                .map(name -> name == null ? "" : name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private Set<UUID> items(String reference, Transfer now, Predicate<Transfer> which) {
        return transfers.ofCase(reference).stream()
                .filter(which.and(other -> other.withheldAt() == null && other.recipient().equals(now.recipient())))
                .map(Transfer::items)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
