package candour.request;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The call that says who is asking has been made (R11.8); which numbers count, the form's own options say. */
@Component
class WhoIsReallyAskingGuard implements Guard {

    private final Clock clock;

    WhoIsReallyAskingGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return RequestProcess.Step.WHO_IS_REALLY_ASKING;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "rangOn", "rangAtTime", clock, faults);
    }
}
