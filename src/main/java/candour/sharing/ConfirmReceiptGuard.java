package candour.sharing;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A receipt lies in the past (R11.16). */
@Component
class ConfirmReceiptGuard implements Guard {

    private final Clock clock;

    ConfirmReceiptGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CONFIRM_RECEIPT;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "receivedOn", "receivedAtTime", clock, faults);
    }
}
