package candour.advice;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Nobody was told tomorrow. */
@Component
class TellTheDesignatedOfficerGuard implements Guard {

    private final Clock clock;

    TellTheDesignatedOfficerGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return AdviceProcess.TELL_THE_DESIGNATED_OFFICER;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "toldOn", "toldAtTime", clock, faults);
    }
}
