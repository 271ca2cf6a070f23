package candour.advice;

import candour.casefile.CaseFileRepository;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** Nobody advises on their own case (R11.5). */
@Component
class GiveAdviceGuard implements Guard {

    private final CaseFileRepository cases;

    GiveAdviceGuard(CaseFileRepository cases) {
        this.cases = cases;
    }

    @Override
    public String form() {
        return AdviceProcess.GIVE_ADVICE;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (cases.get(sent.reference()).belongsTo(sent.user())) {
            faults.add("This is your own case: somebody else must advise.");
        }
    }
}
