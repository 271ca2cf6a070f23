package candour.concern;

import candour.advice.WhomToAsk;
import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names whom one can ask for advice (R9.7, R11.5). */
@Component
class WeighTheRiskPrefill implements Prefill {

    private final WhomToAsk whomToAsk;

    WeighTheRiskPrefill(WhomToAsk whomToAsk) {
        this.whomToAsk = whomToAsk;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.WEIGH_THE_RISK;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of("whomToAskOptions", whomToAsk.options(opened.reference()));
    }
}
