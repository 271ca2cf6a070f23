package candour.advice;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows an adviser the case with roles in the place of names, and who else could advise (R11.5, G3). */
@Component
class GiveAdvicePrefill implements Prefill {

    private final AdvisersView view;
    private final WhomToAsk whomToAsk;
    private final NamesOnRequest names;

    GiveAdvicePrefill(AdvisersView view, WhomToAsk whomToAsk, NamesOnRequest names) {
        this.view = view;
        this.whomToAsk = whomToAsk;
        this.names = names;
    }

    @Override
    public String form() {
        return AdviceProcess.GIVE_ADVICE;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of(
                "namesText", namesText(opened),
                "adviserText", ViewInMarkdown.of(view.parts(opened.reference())),
                "passOnOptions", whomToAsk.optionsOfAnAdviser(opened.reference()));
    }

    /** Before the step is taken, a whole group may read this: so it says that there is a reason, and never which. */
    private String namesText(Opened opened) {
        String reference = opened.reference();
        String how = names.reasonOfTheAsker(reference, opened.reader()).isPresent()
                ? "Your colleague says why you need to know who it is: [read the names](/cases/%s/names), once you have this step."
                : "If you cannot advise without the names, [ask for the names](/cases/%s/names) and say why, once you have this step.";
        return "A name that nobody entered may still stand above. " + how.formatted(reference);
    }
}
