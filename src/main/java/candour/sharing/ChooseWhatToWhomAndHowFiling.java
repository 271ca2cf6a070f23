package candour.sharing;

import candour.casefile.CaseEntryRepository;
import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files one transfer for each recipient, with why this one needs these items (R11.1, R11.4). */
@Component
class ChooseWhatToWhomAndHowFiling implements Filing {

    private final TransferRepository transfers;
    private final Transfers plan;
    private final CaseEntryRepository entries;

    ChooseWhatToWhomAndHowFiling(TransferRepository transfers, Transfers plan, CaseEntryRepository entries) {
        this.entries = entries;
        this.transfers = transfers;
        this.plan = plan;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        UUID decision = plan.decision(sent.reference()).id();
        int position = 0;
        for (Answers row : sent.answers().rows("recipients")) {
            boolean outside = row.is("agency", ChooseWhatToWhomAndHowPrefill.OUTSIDE);
            transfers.add(
                    sent.reference(),
                    new Transfer(
                            UUID.randomUUID(),
                            decision,
                            sent.id(),
                            ++position,
                            outside ? null : row.text("agency"),
                            row.text("outsideName"),
                            row.text("person"),
                            row.text("method"),
                            row.text("senderAddress"),
                            row.text("address"),
                            row.text("why"),
                            row.ids("items"),
                            null,
                            null,
                            null,
                            null));
        }
        boolean nothing = position == 0;
        if (nothing) {
            entries.append(sent.reference(), sent.id(), sent.user(), "nothing-sent", Map.of());
        }
        return Map.of(SharingProcess.ANYTHING_GOES.name(), nothing ? "no" : "yes");
    }
}
