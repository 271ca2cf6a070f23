package candour.sharing;

import candour.casefile.CaseEntryRepository;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Overtaken;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A receipt lies in the past, and whoever answers first, the recipient or the sender, answers for both (R11.16). */
@Component
class ConfirmReceiptGuard implements Guard {

    private final CaseEntryRepository entries;
    private final Clock clock;

    ConfirmReceiptGuard(CaseEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CONFIRM_RECEIPT;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        refuseWhatTheRecipientContradicts(sent);
        Moment.checkPast(sent.answers(), "receivedOn", "receivedAtTime", clock, faults);
    }

    /** What they said is on its way here, and ends this step: a yes of the sender must not come before their no. */
    private void refuseWhatTheRecipientContradicts(Sent sent) {
        String transfer = sent.facts().get(SharingProcess.THE_TRANSFER.name());
        String theOther = sent.answers().is("received", "yes") ? ConfirmReceiptFiling.NOT_RECEIVED : ConfirmReceiptFiling.RECEIVED;
        boolean contradicted = entries.ofCase(sent.reference()).stream()
                .filter(entry -> entry.kind().equals(theOther))
                .anyMatch(entry -> transfer.equals(entry.content().get("transfer")));
        if (contradicted) {
            throw new Overtaken("The recipient has answered this themselves, and says otherwise. It stands in “The case so far”, and this"
                    + " step ends by itself in a moment. If it did not arrive, or is not right, you are asked next what to do.");
        }
    }
}
