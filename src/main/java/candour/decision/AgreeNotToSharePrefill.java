package candour.decision;

import candour.engine.Fact;
import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the manager what they are asked, and what they could share themselves (R5.3). */
@Component
class AgreeNotToSharePrefill implements Prefill {

    private static final String WEIGHED_OTHERWISE =
            "\n\n**At first they saw a risk of significant harm.** Then they weighed it again, and now they do not, or are not certain.";

    private final DecisionOptions options;

    AgreeNotToSharePrefill(DecisionOptions options) {
        this.options = options;
    }

    @Override
    public String form() {
        return DecisionProcess.Step.AGREE_NOT_TO_SHARE;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of(
                "caseText",
                "**Their decision does not count until you answer.** “The case so far” shows what is known, without names."
                        + ("met".equals(opened.facts().get(Fact.HARM.name())) ? "" : WEIGHED_OTHERWISE),
                "itemOptions",
                options.itemsWithoutWords(opened.reference()),
                "basisOptions",
                options.lawfulBases());
    }
}
