package candour.decision;

import candour.advice.WhomToAsk;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says whom the practitioner asks for advice, where they do (R9.7), and whether somebody else looks at a no of theirs (R5.3, R10.1). */
@Component
class ShareOrDeclineFiling implements Filing {

    private final WhomToAsk whomToAsk;
    private final OpenHarm harm;

    ShareOrDeclineFiling(WhomToAsk whomToAsk, OpenHarm harm) {
        this.whomToAsk = whomToAsk;
        this.harm = harm;
    }

    @Override
    public String form() {
        return DecisionProcess.Step.SHARE_OR_DECLINE;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        Map<String, String> facts = new HashMap<>(whomToAsk.facts(sent.answers().text("whomToAsk")));
        facts.put(
                DecisionProcess.NEEDS_A_SECOND_PERSON.name(),
                harm.needsASecondPerson(sent.reference(), sent.user()) ? "yes" : "no");
        return facts;
    }
}
