package candour.request;

import candour.casefile.KnownPeople;
import candour.submission.FirstToldFiling;
import org.springframework.stereotype.Component;

/** Files which child somebody asked about. */
@Component
class InformationRequestFiling extends FirstToldFiling {

    InformationRequestFiling(KnownPeople people) {
        super(RequestProcess.Step.START_FORM, people);
    }
}
