package candour.advice;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.OwnCase;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** Nobody advises on their own case (R11.5). */
@Component
class GiveAdviceGuard implements Guard {

    private final OwnCase ownCase;

    GiveAdviceGuard(OwnCase ownCase) {
        this.ownCase = ownCase;
    }

    @Override
    public String form() {
        return AdviceProcess.GIVE_ADVICE;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        ownCase.refuse(sent, faults, "somebody else must advise.");
    }
}
