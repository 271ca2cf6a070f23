package candour.caseview;

import candour.casefile.FailedTransfer;
import candour.casefile.FailedTransferRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.casefile.TransferTerms;
import candour.casefile.TransferTerms.OfItem;
import candour.casefile.TransferTermsRepository;
import candour.sharing.Methods;
import candour.submission.BritishDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What of a case went to whom and what became of it, every try of it, in words (R11.7, R11.16). */
@Component
class Sendings {

    private static final Map<String, String> FAILED = Map.of(
            "no", "It did not arrive",
            "wrong", "It arrived, but something was wrong with it",
            "silence", "Nobody confirmed it in time");

    private final TransferRepository transfers;
    private final FailedTransferRepository failures;
    private final TransferTermsRepository terms;

    Sendings(TransferRepository transfers, FailedTransferRepository failures, TransferTermsRepository terms) {
        this.terms = terms;
        this.transfers = transfers;
        this.failures = failures;
    }

    /**
     * One transfer in words.
     *
     * @param received what became of it, or null where it stays here
     */
    record Sending(String to, String person, String method, List<Sent> items, String agreement, String sent, String received) {}

    /** One item of a transfer, and why this recipient needs it. */
    record Sent(String item, String why) {}

    /** @param names the words for every reference of the case */
    List<Sending> of(String reference, Map<String, String> names) {
        Map<UUID, FailedTransfer> failed = failed(reference);
        return transfers.ofCase(reference).stream()
                // what goes, or went, before what stays
                .sorted(Comparator.comparing(transfer -> transfer.withheldAt() != null))
                .map(transfer -> sending(transfer, failed.get(transfer.id()), names))
                .toList();
    }

    private Sending sending(Transfer transfer, FailedTransfer failed, Map<String, String> names) {
        TransferTerms agreed = terms.of(transfer.id());
        return new Sending(
                transfer.agency() == null ? transfer.outsideName() : names.get(transfer.agency()),
                transfer.person(),
                Stream.of(Methods.words(transfer.method()), agreed.service())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(": ")),
                transfer.items().stream()
                        .map(id -> new Sent(
                                names.get(id.toString()),
                                Optional.ofNullable(agreed.items().get(id)).map(OfItem::why).orElse(transfer.why())))
                        .toList(),
                agreed.agreement(),
                sent(transfer),
                received(transfer, failed));
    }

    /** How many recipients have what was sent to them, in one sentence; empty where nothing goes to anybody. */
    String arrivedOf(String reference) {
        Map<UUID, FailedTransfer> failed = failed(reference);
        List<Transfer> last = transfers.ofCase(reference).stream()
                .filter(transfer -> transfer.withheldAt() == null)
                .filter(transfer -> !failed.containsKey(transfer.id())
                        || failed.get(transfer.id()).followedBy() == null)
                .toList();
        long arrived = last.stream()
                .filter(transfer -> transfer.receivedAt() != null && !failed.containsKey(transfer.id()))
                .count();
        if (last.isEmpty()) {
            return "";
        }
        if (last.size() == 1) {
            return arrived == 1
                    ? "The recipient has confirmed that it arrived."
                    : "The recipient has not confirmed yet that it arrived.";
        }
        return arrived == last.size()
                ? "%s recipients have confirmed that it arrived.".formatted(last.size() == 2 ? "Both" : "All " + last.size())
                : "%s of %d recipients %s confirmed that it arrived."
                        .formatted(arrived == 0 ? "None" : arrived, last.size(), arrived == 1 ? "has" : "have");
    }

    private Map<UUID, FailedTransfer> failed(String reference) {
        return failures.ofCase(reference).stream()
                .collect(Collectors.toMap(FailedTransfer::transfer, Function.identity()));
    }

    private static String received(Transfer transfer, FailedTransfer failed) {
        if (transfer.withheldAt() != null) {
            return null;
        }
        if (failed != null) {
            return "%s, %s.%s".formatted(
                    FAILED.get(failed.why()),
                    BritishDate.of(failed.failedAt()),
                    failed.followedBy() == null ? "" : " It was sent again another way.");
        }
        return transfer.receivedAt() == null ? "not yet confirmed" : BritishDate.of(transfer.receivedAt());
    }

    private static String sent(Transfer transfer) {
        if (transfer.withheldAt() != null) {
            return "no, it stays here, since " + BritishDate.of(transfer.withheldAt());
        }
        return transfer.sentAt() == null ? "not yet sent" : BritishDate.of(transfer.sentAt());
    }
}
