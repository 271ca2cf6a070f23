package candour.advice;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows whoever asked what was advised, and whether the case was decided before it came (R9.7, G3). */
@Component
class ReadTheAdvicePrefill implements Prefill {

    private final AdviceWords words;
    private final NamesOnRequest names;

    ReadTheAdvicePrefill(AdviceWords words, NamesOnRequest names) {
        this.words = words;
        this.names = names;
    }

    @Override
    public String form() {
        return AdviceProcess.READ_THE_ADVICE;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of(
                "givenText",
                words.latest(opened.reference(), opened.facts().get(AdviceProcess.ADVISER.name()))
                        + "\n\n"
                        + names.words(opened.reference()),
                "decidedText", words.decided(opened.reference()));
    }
}
