package candour.advice;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Nobody was rung tomorrow. */
@Component
class RingTheOutsideAdviserGuard implements Guard {

    private final Clock clock;

    RingTheOutsideAdviserGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return AdviceProcess.RING_THE_OUTSIDE_ADVISER;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "rangOn", "rangAtTime", clock, faults);
    }
}
