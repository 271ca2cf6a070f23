package candour.concern;

import candour.casefile.KnownPeople;
import candour.submission.FirstToldFiling;
import org.springframework.stereotype.Component;

/** Files who a concern is about. */
@Component
class ConcernFiling extends FirstToldFiling {

    ConcernFiling(KnownPeople people) {
        super(ConcernProcess.Step.START_FORM, people);
    }
}
