package candour.sharing;

import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Option;
import candour.submission.Sent;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nothing counts as sent until every safeguard of its method is confirmed (R11.10 to R11.16). */
@Component
class SendItGuard implements Guard {

    private final Safeguards safeguards;
    private final Clock clock;

    SendItGuard(Safeguards safeguards, Clock clock) {
        this.safeguards = safeguards;
        this.clock = clock;
    }

    @Override
    public String form() {
        return SharingProcess.Step.SEND_IT;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Answers answers = sent.answers();
        Moment.checkPast(answers, "sentOn", "sentAtTime", clock, faults);
        List<String> confirmed = answers.choices("safeguards");
        for (Option safeguard : safeguards.beforeSending(sent.facts().get(SharingProcess.METHOD.name()))) {
            if (!confirmed.contains(safeguard.value())) {
                faults.on("safeguards", "make sure of this before you send: " + safeguard.label());
            }
        }
    }
}
