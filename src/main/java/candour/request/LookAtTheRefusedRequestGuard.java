package candour.request;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.OwnCase;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** Whoever refused a request, or whom it concerns, is not the one who looks whether that was right (R5.3, R11.5). */
@Component
class LookAtTheRefusedRequestGuard implements Guard {

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
        ownCase.refuse(sent, faults, "another safeguarding lead or a senior manager must look at it.");
    }
}
