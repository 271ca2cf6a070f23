package candour.concern;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What was not shared is looked at again on a day that is still to come (R7.5, R11.7). */
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
        if (!sent.answers().date("reviewOn").isAfter(LocalDate.now(clock.withZone(Moment.LONDON)))) {
            faults.on("reviewOn", "choose a day that is still to come.");
        }
    }
}
