package candour.decision;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.OwnCase;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** Declining while a child may come to harm needs a second person (R5.3): nobody confirms their own case. */
@Component
class AgreeNotToShareGuard implements Guard {

    private final OwnCase ownCase;

    AgreeNotToShareGuard(OwnCase ownCase) {
        this.ownCase = ownCase;
    }

    @Override
    public String form() {
        return DecisionProcess.Step.AGREE_NOT_TO_SHARE;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        ownCase.refuse(sent, faults, "somebody else must answer.");
        if (sent.answers().is("managerAnswer", "share")) {
            Share.check(sent.answers(), faults);
        }
    }
}
