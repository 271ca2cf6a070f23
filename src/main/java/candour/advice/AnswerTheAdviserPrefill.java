package candour.advice;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows whoever asked for advice what the adviser needs to know. */
@Component
class AnswerTheAdviserPrefill implements Prefill {

    private final AdviceWords words;

    AnswerTheAdviserPrefill(AdviceWords words) {
        this.words = words;
    }

    @Override
    public String form() {
        return AdviceProcess.ANSWER_THE_ADVISER;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of("questionText", words.latest(opened.reference(), opened.facts().get(AdviceProcess.ADVISER.name())));
    }
}
