package candour.sharing;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.OwnCase;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** Nobody looks a second time at what they chose themselves (R11.1, R11.8). */
@Component
class LookASecondTimeGuard implements Guard {

    private static final String INSTEAD = "somebody else must look at it.";

    private final OwnCase ownCase;

    LookASecondTimeGuard(OwnCase ownCase) {
        this.ownCase = ownCase;
    }

    @Override
    public String form() {
        return SharingProcess.Step.LOOK_A_SECOND_TIME;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("secondLook", "think-again")) {
            ownCase.refuseTheirs(sent, faults, INSTEAD);
        } else {
            ownCase.refuse(sent, faults, INSTEAD);
        }
    }
}
