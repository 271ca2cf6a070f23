package candour.outcome;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Prefill;
import candour.submission.Sent;
import candour.submission.SinceOpened;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Shows whoever raised a concern what came of it, or whoever has the step in their place because they cannot have it any more;
 * nobody has read what was not there yet when they opened it (R1.1, R5.1).
 */
@Component
class ReadWhatCameOfIt implements Prefill, Guard {

    private static final String OWN = "You raised this concern.";

    private static final String OF_ANOTHER =
            "Whoever raised this concern cannot read this any more, so it came to you. If something is still to be done, see to it.";

    private final OutcomeWords words;
    private final SinceOpened sinceOpened;

    ReadWhatCameOfIt(OutcomeWords words, SinceOpened sinceOpened) {
        this.words = words;
        this.sinceOpened = sinceOpened;
    }

    @Override
    public String form() {
        return OutcomeProcess.Step.READ_WHAT_CAME_OF_IT;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        boolean own = Objects.equals(opened.facts().get(OutcomeProcess.RAISED_BY.name()), opened.reader());
        return Map.of("outcomeText", (own ? OWN : OF_ANOTHER) + "\n\n" + words.all(opened.reference()));
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (words.allSaidAt(sent.reference()).filter(at -> sinceOpened.came(sent, at)).isPresent()) {
            faults.add("since you opened this step, something more came of it. Open the step again and read it: what you typed is kept.");
        }
    }
}
