package candour.decision;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the manager what they are asked, and what they could share themselves (R5.3). */
@Component
class AgreeNotToSharePrefill implements Prefill {

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
                "In case " + opened.reference() + " a child may come to significant harm, and the practitioner"
                        + " has decided not to share. It is not final until you answer.",
                "itemOptions",
                options.itemsWithoutWords(opened.reference()),
                "basisOptions",
                options.lawfulBases());
    }
}
