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
    private static final String NOT_SURE =
            "\n\n**They are not sure whether significant harm may follow.** Nobody else who was asked has advised not to share it.";
    private static final String NOT_SURE_AT_FIRST =
            "\n\n**At first they were not sure whether significant harm may follow.** Then they weighed it again, and now they see no"
                    + " such risk. Nobody else who was asked has advised not to share it.";

    private final DecisionOptions options;
    private final OpenHarm harm;

    AgreeNotToSharePrefill(DecisionOptions options, OpenHarm harm) {
        this.options = options;
        this.harm = harm;
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
                        + whyTheyAreAsked(opened),
                "itemOptions",
                options.itemsWithoutWords(opened.reference()),
                "basisOptions",
                options.lawfulBases());
    }

    private String whyTheyAreAsked(Opened opened) {
        String now = opened.facts().get(Fact.HARM.name());
        if ("met".equals(now)) {
            return "";
        }
        if ("met".equals(harm.seen(opened.reference()))) {
            return WEIGHED_OTHERWISE;
        }
        return "not-met".equals(now) ? NOT_SURE_AT_FIRST : NOT_SURE;
    }
}
