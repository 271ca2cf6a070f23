package candour.decision;

import candour.advice.WhomToAsk;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says whom the practitioner asks for advice, where they do (R9.7). */
@Component
class ShareOrDeclineFiling implements Filing {

    private final WhomToAsk whomToAsk;

    ShareOrDeclineFiling(WhomToAsk whomToAsk) {
        this.whomToAsk = whomToAsk;
    }

    @Override
    public String form() {
        return DecisionProcess.Step.SHARE_OR_DECLINE;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        return whomToAsk.facts(sent.answers().text("whomToAsk"));
    }
}
