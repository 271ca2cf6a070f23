package candour.advice;

import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.casefile.CaseEntryRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files the advice with its reasons, and says where it goes from here (G3). */
@Component
class GiveAdviceFiling implements Filing {

    private final AdviceRepository advice;
    private final CaseEntryRepository entries;
    private final WhomToAsk whomToAsk;

    GiveAdviceFiling(AdviceRepository advice, CaseEntryRepository entries, WhomToAsk whomToAsk) {
        this.advice = advice;
        this.entries = entries;
        this.whomToAsk = whomToAsk;
    }

    @Override
    public String form() {
        return AdviceProcess.GIVE_ADVICE;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String level = sent.facts().get(AdviceProcess.ADVICE_FROM.name());
        if (sent.answers().is("adviceGiven", "pass-on")) {
            entries.append(sent.reference(), sent.id(), sent.user(), FindAnAdviserDelegate.PASSED_ON, Map.of("level", level));
            return whomToAsk.facts(sent.answers().text("passOnTo"));
        }
        advice.add(
                sent.reference(),
                new Advice(
                        UUID.randomUUID(),
                        sent.id(),
                        level,
                        sent.answers().text("adviceGiven"),
                        sent.answers().text("adviceReasons"),
                        sent.user(),
                        sent.at()));
        Map<String, String> facts = new HashMap<>();
        // an answer to a question comes back to whoever asked it
        facts.put(AdviceProcess.ADVISER.name(), sent.user());
        if (sent.answers().is("adviceGiven", "more-information")) {
            facts.put(AdviceProcess.ASKED_BACK.name(), "yes");
        }
        return facts;
    }
}
