package candour.outcome;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows whoever raised a concern what came of it (R1.1, R5.1). */
@Component
class ReadWhatCameOfItPrefill implements Prefill {

    private final OutcomeWords words;

    ReadWhatCameOfItPrefill(OutcomeWords words) {
        this.words = words;
    }

    @Override
    public String form() {
        return OutcomeProcess.Step.READ_WHAT_CAME_OF_IT;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of("outcomeText", words.all(opened.reference()));
    }
}
