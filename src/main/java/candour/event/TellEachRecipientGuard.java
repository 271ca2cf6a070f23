package candour.event;

import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Nobody who got it is forgotten: each is told, or it is said why not (R7.6). */
@Component
class TellEachRecipientGuard implements Guard {

    private final RecipientsToTell recipients;
    private final Clock clock;

    TellEachRecipientGuard(RecipientsToTell recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    @Override
    public String form() {
        return EventProcess.TELL_EACH_RECIPIENT;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Answers said = sent.answers();
        int told = said.choices("recipientsTold").size();
        int all = recipients
                .of(sent.reference(), sent.facts().get(EventProcess.CHANGE.name()))
                .size();
        if (told > 0 && said.date("recipientsToldOn") == null) {
            faults.on("recipientsToldOn", "enter the day you told them.");
        }
        if (told > 0 && said.text("recipientsAnswered") == null) {
            faults.on("recipientsAnswered", "say what they will do with it.");
        }
        if (told < all && said.text("recipientsNotToldReasons") == null) {
            faults.on("recipientsNotToldReasons", "say why somebody is not told.");
        }
        Moment.checkPast(said, "recipientsToldOn", clock, faults);
    }
}
