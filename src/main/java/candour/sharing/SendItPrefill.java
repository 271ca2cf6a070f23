package candour.sharing;

import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.submission.Moment;
import candour.submission.Prefill;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows which transfer it is and what to make sure of before sending (R11.10 to R11.16). */
@Component
class SendItPrefill implements Prefill {

    private final TransferWords words;
    private final Safeguards safeguards;
    private final TransferRepository transfers;
    private final ConsentStillHolds consent;
    private final SendingNotes notes;
    private final Clock clock;

    SendItPrefill(
            TransferWords words,
            Safeguards safeguards,
            TransferRepository transfers,
            ConsentStillHolds consent,
            SendingNotes notes,
            Clock clock) {
        this.notes = notes;
        this.words = words;
        this.safeguards = safeguards;
        this.transfers = transfers;
        this.consent = consent;
        this.clock = clock;
    }

    @Override
    public String form() {
        return SharingProcess.Step.SEND_IT;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String method = opened.facts().get(SharingProcess.METHOD.name());
        return Map.of(
                "transferText", words.of(opened) + notes(opened) + warning(opened),
                "abbreviationsText", words.abbreviations(opened),
                "safeguardOptions", safeguards.beforeSending(method));
    }

    private String notes(Opened opened) {
        String found = notes.of(
                opened.reference(),
                transfers.get(UUID.fromString(opened.facts().get(SharingProcess.THE_TRANSFER.name()))));
        return found.isEmpty() ? "" : "\n\n" + found;
    }

    private String warning(Opened opened) {
        Transfer transfer = transfers.get(UUID.fromString(opened.facts().get(SharingProcess.THE_TRANSFER.name())));
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        String warning = consent.warning(opened.reference(), transfer.recipient(), transfer.items(), today);
        return warning.isEmpty() ? "" : "\n\n" + warning;
    }
}
