package candour.sharing;

import candour.casefile.CaseEntryRepository;
import candour.casefile.TransferRepository;
import candour.submission.Filing;
import candour.submission.Moment;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Appends to the record whether it arrived (R11.16). */
@Component
class ConfirmReceiptFiling implements Filing {

    /** What stands on record once somebody has said whether it arrived, the recipient or the sender. */
    static final String RECEIVED = "received";
    static final String NOT_RECEIVED = "not-received";

    private final TransferRepository transfers;
    private final CaseEntryRepository entries;

    ConfirmReceiptFiling(TransferRepository transfers, CaseEntryRepository entries) {
        this.transfers = transfers;
        this.entries = entries;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CONFIRM_RECEIPT;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String transfer = sent.facts().get(SharingProcess.THE_TRANSFER.name());
        boolean received = sent.answers().is("received", "yes");
        if (received) {
            transfers.received(
                    UUID.fromString(transfer), Moment.of(sent.answers(), "receivedOn", "receivedAtTime"));
        }
        String kind = received ? RECEIVED : NOT_RECEIVED;
        entries.append(sent.reference(), sent.id(), sent.user(), kind, Map.of("transfer", transfer));
        return Map.of();
    }
}
