package candour.consent;

import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What an answer about consent must say to be of use; a missing point of informed is not among it (R7.3, R9.2). */
@Component
class AskForConsentGuard implements Guard {

    private final Clock clock;

    AskForConsentGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return ConsentProcess.Step.ASK_FOR_CONSENT;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Answers answers = sent.answers();
        Moment.checkPast(answers, "askedOn", clock, faults);
        Moment.checkPast(answers, "earlierOn", clock, faults);
        LocalDate expires = answers.date("expiresOn");
        if (expires != null && expires.isBefore(LocalDate.now(clock.withZone(Moment.LONDON)))) {
            faults.on(
                    "expiresOn",
                    answers.is("answer", AskForConsentFiling.EARLIER)
                            ? "this day has passed, so it does not count any more. Ask them again."
                            : "this day has passed. Enter until when they agreed, or leave it empty.");
        }
        boolean cannotDecide = "no".equals(sent.facts().get(ConsentProcess.UNDERSTANDS.name()));
        boolean agreed = answers.is("answer", "given") || answers.is("answer", AskForConsentFiling.EARLIER);
        if (askedThemselves(sent) && cannotDecide && agreed) {
            faults.on("answer", "you found that they cannot decide this. Nobody can agree for an adult: choose “They could not be asked”.");
        }
        boolean viewsMissing = answers.text("childsViews") == null && answers.text("viewsNotSought") == null;
        if (!askedThemselves(sent) && viewsMissing) {
            faults.on("childsViews", "write what the child wants, or say below why you could not ask.");
        }
    }

    private static boolean askedThemselves(Sent sent) {
        return "self".equals(sent.facts().get(ConsentProcess.GIVER.name()));
    }
}
