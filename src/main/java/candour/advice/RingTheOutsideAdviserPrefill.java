package candour.advice;

import candour.agency.Agencies;
import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names the contact outside the agency, and gives the case as it can be told without names (R9.7, G3). */
@Component
class RingTheOutsideAdviserPrefill implements Prefill {

    private final Agencies agencies;
    private final AdvisersView view;

    RingTheOutsideAdviserPrefill(Agencies agencies, AdvisersView view) {
        this.agencies = agencies;
        this.view = view;
    }

    @Override
    public String form() {
        return AdviceProcess.RING_THE_OUTSIDE_ADVISER;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String contact = agencies.outsideAdviserOf(opened.agency())
                .map(adviser -> "Ring **%s** on **%s**.".formatted(adviser.name(), adviser.phone()))
                .orElse("Ring the safeguarding partnership or the MASH: nobody in your agency may advise on this case.");
        return Map.of("contactText", contact, "adviserText", ViewInMarkdown.of(view.parts(opened.reference())));
    }
}
