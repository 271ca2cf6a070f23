package candour.concern;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What was not shared is looked at again on a day that is still to come, within a year (R7.5, R11.7). */
@Component
class WhatHappensInsteadGuard implements Guard {

    private final Clock clock;

    WhatHappensInsteadGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.WHAT_HAPPENS_INSTEAD;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkToCome(sent.answers(), "reviewOn", clock, faults);
    }
}
