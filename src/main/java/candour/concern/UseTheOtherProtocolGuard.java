package candour.concern;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A case was handed over on a day that has come (R3.1 to R3.3). */
@Component
class UseTheOtherProtocolGuard implements Guard {

    private final Clock clock;

    UseTheOtherProtocolGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return OtherProtocolProcess.Step.USE_THE_OTHER_PROTOCOL;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "handedOverOn", clock, faults);
    }
}
