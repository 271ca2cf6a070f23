package candour.consent;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The local authority has answered, on a day that has come (R9.5). */
@Component
class AskTheAuthorityGuard implements Guard {

    private final Clock clock;

    AskTheAuthorityGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return ConsentProcess.Step.ASK_THE_AUTHORITY;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "authorityAnsweredOn", clock, faults);
    }
}
