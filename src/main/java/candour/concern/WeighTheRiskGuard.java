package candour.concern;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** Not asking the family needs one of the guidance's four grounds (R10.3). */
@Component
class WeighTheRiskGuard implements Guard {

    @Override
    public String form() {
        return ConcernProcess.Step.WEIGH_THE_RISK;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("askingSafe", "no") && sent.answers().text("ground") == null) {
            faults.on("ground", "choose why asking them would not be safe.");
        }
    }
}
