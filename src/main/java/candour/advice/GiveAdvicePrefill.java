package candour.advice;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows an adviser the case with roles in the place of names, and who else could advise (R11.5, G3). */
@Component
class GiveAdvicePrefill implements Prefill {

    private final AdvisersView view;
    private final WhomToAsk whomToAsk;

    GiveAdvicePrefill(AdvisersView view, WhomToAsk whomToAsk) {
        this.view = view;
        this.whomToAsk = whomToAsk;
    }

    @Override
    public String form() {
        return AdviceProcess.GIVE_ADVICE;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of(
                "namesText",
                        "If you cannot advise without the names, take this step, then [ask for the names](/cases/%s/names) with your reason."
                                .formatted(opened.reference()),
                "adviserText", Markdown.of(view.parts(opened.reference())),
                "passOnOptions", whomToAsk.options(opened.reference()));
    }
}
