package candour.advice;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows an adviser the case in structured answers only: roles, ages and choices, no name and no text (R11.5, G3). */
@Component
class GiveAdvicePrefill implements Prefill {

    private final AdvisersView view;

    GiveAdvicePrefill(AdvisersView view) {
        this.view = view;
    }

    @Override
    public String form() {
        return AdviceProcess.GIVE_ADVICE;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of("adviserText", String.join("\n\n", view.of(opened.reference())));
    }
}
