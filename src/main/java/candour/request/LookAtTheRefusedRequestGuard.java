package candour.request;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.OwnCase;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** Whoever refused a request, or whom it concerns, is not the one who looks whether that was right (R5.3, R11.5). */
@Component
class LookAtTheRefusedRequestGuard implements Guard {

    private static final String INSTEAD = "another safeguarding lead or a senior manager must look at it.";

    private final OwnCase ownCase;

    LookAtTheRefusedRequestGuard(OwnCase ownCase) {
        this.ownCase = ownCase;
    }

    @Override
    public String form() {
        return RequestProcess.Step.LOOK_AT_THE_REFUSED_REQUEST;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("othersWarned", "yes")) {
            ownCase.refuseTheirs(sent, faults, INSTEAD);
        } else {
            ownCase.refuse(sent, faults, INSTEAD);
        }
    }
}
