package candour.sharing;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.submission.Prefill;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says in a line which transfer a form is about: agency, method and how many items; no name, no text. */
@Component
class TransferWords {

    private final TransferRepository transfers;
    private final Agencies agencies;

    TransferWords(TransferRepository transfers, Agencies agencies) {
        this.transfers = transfers;
        this.agencies = agencies;
    }

    String of(Prefill.Opened opened) {
        Transfer transfer =
                transfers.get(UUID.fromString(opened.facts().get(SharingProcess.THE_TRANSFER.name())));
        String to = agencies.byId(String.valueOf(transfer.agency())).map(Agency::name).orElse("someone outside the directory");
        int items = transfer.items().size();
        return "Recipient %d: %s, %s, %s."
                .formatted(
                        transfer.position(),
                        to,
                        items == 1 ? "one thing" : items + " things",
                        Methods.words(transfer.method()));
    }
}
