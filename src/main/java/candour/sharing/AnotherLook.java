package candour.sharing;

import candour.casefile.FailedTransfer;
import candour.casefile.FailedTransferRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.submission.Sent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether a manager looks again before what did not arrive goes to somebody else (R11.1, R11.8). What they agreed to was
 * whom it goes to; another way to the same person needs nobody, and where a child may come to harm nothing waits.
 */
@Component
class AnotherLook {

    private final SecondLook secondLook;
    private final TransferRepository transfers;
    private final FailedTransferRepository failures;
    private final WhatTheyHave theyHave;
    private final AddressOfAnother others;

    AnotherLook(
            SecondLook secondLook,
            TransferRepository transfers,
            FailedTransferRepository failures,
            WhatTheyHave theyHave,
            AddressOfAnother others) {
        this.secondLook = secondLook;
        this.transfers = transfers;
        this.failures = failures;
        this.theyHave = theyHave;
        this.others = others;
    }

    /**
     * @param failed what did not arrive
     * @param again the same on its other way, as it is filed now
     */
    boolean isNeeded(Sent sent, Transfer failed, Transfer again) {
        if (!isSomebodyElse(failed, again)) {
            return false;
        }
        List<Transfer> plan = transfers.ofCase(sent.reference()).stream()
                .filter(transfer -> transfer.decisionId().equals(failed.decisionId()))
                .toList();
        long items = plan.stream().flatMap(transfer -> transfer.items().stream()).distinct().count();
        long recipients = plan.size() - repeats(sent.reference(), plan);
        return secondLook.isNeeded(
                sent,
                Math.max((int) items, theyHave.inTheEnd(sent.reference(), again)),
                Math.max((int) recipients, theyHave.peopleInTheEnd(sent.reference(), List.of(again))));
    }

    /** How often the same went again to the same: whoever was named instead of somebody counts as one more who got it. */
    private long repeats(String reference, List<Transfer> plan) {
        Map<UUID, Transfer> byId = plan.stream().collect(Collectors.toMap(Transfer::id, Function.identity()));
        return failures.ofCase(reference).stream()
                .filter(failure -> byId.containsKey(failure.transfer()) && byId.containsKey(failure.followedBy()))
                .filter(failure -> !isSomebodyElse(byId.get(failure.transfer()), byId.get(failure.followedBy())))
                .map(FailedTransfer::followedBy)
                .count();
    }

    /** Another person, or an address of which nobody can tell that it is not another's. */
    private boolean isSomebodyElse(Transfer before, Transfer now) {
        boolean elsewhere = now.address() != null
                && !isSame(before.address(), now.address())
                && !others.isOf(now.agency(), MailAddress.normal(now.address()));
        return elsewhere || !isSame(before.person(), now.person());
    }

    private static boolean isSame(String one, String other) {
        return one == null ? other == null : other != null && one.strip().equalsIgnoreCase(other.strip());
    }
}
