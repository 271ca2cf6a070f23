package candour.telling;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.OwnCase;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Not telling needs a second person: nobody agrees to their own silence (R5.2, R5.3). */
@Component
class AgreeNotToTellGuard implements Guard {

    private final OwnCase ownCase;
    private final Clock clock;

    AgreeNotToTellGuard(OwnCase ownCase, Clock clock) {
        this.ownCase = ownCase;
        this.clock = clock;
    }

    @Override
    public String form() {
        return Telling.AGREE_NOT_TO_TELL;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("leadAgrees", "yes")) {
            ownCase.refuse(sent, faults, "somebody else must agree that nobody is told.");
        }
        Moment.checkPast(sent.answers(), "toldOn", "toldAtTime", clock, faults);
    }
}
