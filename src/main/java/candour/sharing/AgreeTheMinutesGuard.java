package candour.sharing;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Minutes are agreed on a day that has come (R11.11). */
@Component
class AgreeTheMinutesGuard implements Guard {

    private final Clock clock;

    AgreeTheMinutesGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return SharingProcess.Step.AGREE_THE_MINUTES;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "agreedOn", clock, faults);
    }
}
