package candour.decision;

import candour.casefile.CaseFileRepository;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** Declining while a child may come to harm needs a second person (R5.3): nobody confirms their own case. */
@Component
class AgreeNotToShareGuard implements Guard {

    private final CaseFileRepository cases;

    AgreeNotToShareGuard(CaseFileRepository cases) {
        this.cases = cases;
    }

    @Override
    public String form() {
        return DecisionProcess.Step.AGREE_NOT_TO_SHARE;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (cases.get(sent.reference()).belongsTo(sent.user())) {
            faults.add("This is your own case: somebody else must answer.");
        }
        if (sent.answers().is("managerAnswer", "share")) {
            Share.check(sent.answers(), faults);
        }
    }
}
