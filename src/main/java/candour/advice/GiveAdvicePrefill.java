package candour.advice;

import candour.submission.Prefill;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows an adviser the case with roles in the place of names (R11.5, G3). */
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
        return Map.of(
                "adviserText",
                view.of(opened.reference()).stream().map(Markdown::plain).collect(Collectors.joining("\n\n")));
    }
}
