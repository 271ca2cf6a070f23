package candour.advice;

import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files the advice with its reasons (G3). */
@Component
class GiveAdviceFiling implements Filing {

    private final AdviceRepository advice;

    GiveAdviceFiling(AdviceRepository advice) {
        this.advice = advice;
    }

    @Override
    public String form() {
        return AdviceProcess.GIVE_ADVICE;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        advice.add(
                sent.reference(),
                new Advice(
                        UUID.randomUUID(),
                        sent.id(),
                        "manager",
                        sent.answers().text("adviceGiven"),
                        sent.answers().text("adviceReasons"),
                        sent.user(),
                        sent.at()));
        return Map.of();
    }
}
