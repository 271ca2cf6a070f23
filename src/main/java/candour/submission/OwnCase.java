package candour.submission;

import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import org.springframework.stereotype.Component;

/** Nobody advises on, confirms or answers for their own case (R5.3, R11.5): the one place that says so. */
@Component
public class OwnCase {

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;

    OwnCase(CaseFileRepository cases, ColleagueRepository colleagues) {
        this.cases = cases;
        this.colleagues = colleagues;
    }

    /**
     * Notes a fault if whoever sends the form raised the case, has it in hand, or is somebody it is about.
     *
     * @param instead who must do it, or what to do, as the sentence goes on
     */
    public void refuse(Sent sent, Faults faults, String instead) {
        boolean concerned = colleagues.of(sent.reference()).contains(sent.user());
        refuseIf(concerned || cases.get(sent.reference()).belongsTo(sent.user()), faults, instead);
    }

    /** The same only if the case is about them. */
    public void refuseAboutThem(Sent sent, Faults faults, String instead) {
        refuseIf(colleagues.of(sent.reference()).contains(sent.user()), faults, instead);
    }

    /** The same only if they have it in hand now: whoever raised a case may still take it over from another. */
    public void refuseInHand(Sent sent, Faults faults, String instead) {
        refuseIf(cases.get(sent.reference()).practitioner().equals(sent.user()), faults, instead);
    }

    private static void refuseIf(boolean own, Faults faults, String instead) {
        if (own) {
            faults.add("This is your own case: " + instead);
        }
    }
}
