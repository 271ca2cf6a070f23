package candour.lead;

import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A lead does not answer for a case of their own; a referral says who was told, when and what (R5.1). */
@Component
class DecideAsLeadGuard implements Guard {

    private final CaseFileRepository cases;
    private final Clock clock;

    DecideAsLeadGuard(CaseFileRepository cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String form() {
        return LeadDecides.DECIDE_AS_LEAD;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        CaseFile file = cases.get(sent.reference());
        boolean carriesOnWithTheirOwn =
                sent.answers().is("leadDecision", "carry-on") && file.belongsTo(sent.user());
        boolean hasItAlready = sent.answers().is("leadDecision", "take-over")
                && file.practitioner().equals(sent.user());
        if (carriesOnWithTheirOwn || hasItAlready) {
            faults.add("This is your own case: somebody else must look at it, or you refer it now.");
        }
        Moment.checkPast(sent.answers(), "toldOn", "toldAtTime", clock, faults);
    }
}
