package candour.telling;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the safeguarding lead what there is to agree to, in the product's own words. */
@Component
class AgreeNotToTellPrefill implements Prefill {

    @Override
    public String form() {
        return Telling.AGREE_NOT_TO_TELL;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String who = Telling.POLICE.equals(opened.facts().get(Telling.MATTER.name())) ? "the police" : "Children’s Services";
        return Map.of(
                "caseText",
                "**Your colleague does not want to tell " + who + ".** Read why in “The case so far” before you answer.");
    }
}
