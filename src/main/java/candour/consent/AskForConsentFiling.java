package candour.consent;

import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files an answer, and says whether it counts: consent that is not informed is kept but does not (R7.2, R7.3). */
@Component
class AskForConsentFiling implements Filing {

    private final ConsentRepository consents;

    AskForConsentFiling(ConsentRepository consents) {
        this.consents = consents;
    }

    @Override
    public String form() {
        return ConsentProcess.Step.ASK_FOR_CONSENT;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        Answers answers = sent.answers();
        boolean given = answers.is("answer", "given");
        boolean counts = !given || Informed.missing(answers).isEmpty();
        consents.add(
                sent.reference(),
                new Consent(
                        UUID.randomUUID(),
                        UUID.fromString(sent.facts().get(ConsentProcess.CONVERSATION.name())),
                        sent.id(),
                        AskedOptions.personOf(answers.text("askedPerson")),
                        answers.text("answer"),
                        counts,
                        answers.is("dispute", "yes"),
                        sent.at()));
        return Map.of(ConsentProcess.CONSENT_COUNTS.name(), counts ? "yes" : "no");
    }
}
