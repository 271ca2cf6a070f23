package candour.telling;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the safeguarding lead what there is to agree to, in the product's own words. */
@Component
class AgreeNotToTellPrefill implements Prefill {

    private final WhichDanger which;

    AgreeNotToTellPrefill(WhichDanger which) {
        this.which = which;
    }

    @Override
    public String form() {
        return Telling.AGREE_NOT_TO_TELL;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String matter = opened.facts().get(Telling.MATTER.name());
        String what = (Telling.POLICE.equals(matter) ? "the police" : "Children’s Services")
                + which.reported(opened, matter)
                        .map(at -> " of what was reported on " + at + ".** Your answer is about that alone.")
                        .orElse(".**");
        return Map.of(
                "caseText",
                "**Your colleague does not want to tell " + what + " Read why in “The case so far” before you answer.");
    }
}
