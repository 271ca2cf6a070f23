package candour.telling;

import candour.casefile.CaseFileRepository;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Not telling needs a second person: nobody agrees to their own silence (R5.2, R5.3). */
@Component
class AgreeNotToTellGuard implements Guard {

    private final CaseFileRepository cases;
    private final Clock clock;

    AgreeNotToTellGuard(CaseFileRepository cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String form() {
        return Telling.AGREE_NOT_TO_TELL;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("leadAgrees", "yes") && cases.get(sent.reference()).belongsTo(sent.user())) {
            faults.add("This is your own case: somebody else must agree that nobody is told.");
        }
        Moment.checkPast(sent.answers(), "toldOn", "toldAtTime", clock, faults);
    }
}
