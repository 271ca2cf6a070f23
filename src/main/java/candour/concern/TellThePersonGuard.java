package candour.concern;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Somebody was told on a day that has come (R10.2, G2). */
@Component
class TellThePersonGuard implements Guard {

    private final Clock clock;

    TellThePersonGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.TELL_THE_PERSON;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "toldOn", clock, faults);
    }
}
