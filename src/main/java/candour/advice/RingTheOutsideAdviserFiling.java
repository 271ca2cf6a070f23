package candour.advice;

import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files what the contact outside advised, as it was written down (R9.7, G3). */
@Component
class RingTheOutsideAdviserFiling implements Filing {

    private final AdviceRepository advice;

    RingTheOutsideAdviserFiling(AdviceRepository advice) {
        this.advice = advice;
    }

    @Override
    public String form() {
        return AdviceProcess.RING_THE_OUTSIDE_ADVISER;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        advice.add(
                sent.reference(),
                new Advice(
                        UUID.randomUUID(),
                        sent.id(),
                        Advisers.OUTSIDE,
                        sent.answers().text("adviceGiven"),
                        sent.answers().text("adviceReasons"),
                        sent.user(),
                        sent.at()));
        // whoever rang, which may be another than was asked to
        return Map.of(AdviceProcess.ADVISER.name(), sent.user());
    }
}
