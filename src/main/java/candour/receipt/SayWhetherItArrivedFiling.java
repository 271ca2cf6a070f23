package candour.receipt;

import candour.casefile.CaseEntryRepository;
import candour.casefile.TransferRepository;
import candour.sharing.SharingProcess;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Appends to the record of the sender's case what the recipient says of it (R11.16). */
@Component
class SayWhetherItArrivedFiling implements Filing {

    private final TransferRepository transfers;
    private final CaseEntryRepository entries;

    SayWhetherItArrivedFiling(TransferRepository transfers, CaseEntryRepository entries) {
        this.transfers = transfers;
        this.entries = entries;
    }

    @Override
    public String form() {
        return ReceiptProcess.SAY_WHETHER_IT_ARRIVED;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String transfer = sent.facts().get(SharingProcess.THE_TRANSFER.name());
        boolean arrived = sent.answers().is(SharingProcess.RECEIVED.name(), "yes");
        if (arrived) {
            transfers.received(UUID.fromString(transfer), sent.at());
        }
        String kind = arrived ? "received" : "not-received";
        entries.append(sent.reference(), sent.id(), sent.user(), kind, Map.of("transfer", transfer));
        return Map.of();
    }
}
