package candour.lead;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.OwnCase;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Nobody answers as lead for a case of their own, or for one they opened in an emergency; a referral says who was told, when and what (R5.1, R11.8). */
@Component
class DecideAsLeadGuard implements Guard {

    private static final String INSTEAD = "somebody else must look at it, or you refer it now.";

    private final OwnCase ownCase;
    private final Clock clock;

    DecideAsLeadGuard(OwnCase ownCase, Clock clock) {
        this.ownCase = ownCase;
        this.clock = clock;
    }

    @Override
    public String form() {
        return LeadDecides.DECIDE_AS_LEAD;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (!sent.answers().is("leadDecision", "refer")) {
            OwnCase.refuseTheirOpening(sent, faults);
        }
        if (sent.answers().is("leadDecision", "carry-on")) {
            ownCase.refuse(sent, faults, INSTEAD);
        } else if (sent.answers().is("leadDecision", "take-over")) {
            ownCase.refuseInHand(sent, faults, INSTEAD);
        }
        Moment.checkPast(sent.answers(), "toldOn", "toldAtTime", clock, faults);
    }
}
