package candour.sharing;

import candour.casefile.CaseEntryRepository;
import candour.casefile.TransferRepository;
import candour.submission.Filing;
import candour.submission.Moment;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Appends to the record that it was sent, when and by whom, or that it stays (R7.1, R11.7, R11.16). */
@Component
class SendItFiling implements Filing {

    private final TransferRepository transfers;
    private final CaseEntryRepository entries;

    SendItFiling(TransferRepository transfers, CaseEntryRepository entries) {
        this.transfers = transfers;
        this.entries = entries;
    }

    @Override
    public String form() {
        return SharingProcess.Step.SEND_IT;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String transfer = sent.facts().get(SharingProcess.THE_TRANSFER.name());
        if (sent.answers().is("withheld", "yes")) {
            transfers.withheld(UUID.fromString(transfer), sent.at());
            entries.append(sent.reference(), sent.id(), sent.user(), "withheld", Map.of("transfer", transfer));
            return Map.of(SharingProcess.SENT.name(), "no");
        }
        transfers.sent(
                UUID.fromString(transfer), Moment.of(sent.answers(), "sentOn", "sentAtTime"), sent.user());
        entries.append(sent.reference(), sent.id(), sent.user(), "sent", Map.of("transfer", transfer));
        return Map.of(SharingProcess.SENT.name(), "yes");
    }
}
