package candour.consent;

import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.ConsentTerms;
import candour.casefile.Item;
import candour.casefile.PersonRepository;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Files an answer and how far it goes, and says whether it counts: consent that is not informed is kept but does not
 * (R7.1 to R7.3). Agreement to a service stands on the form alone: it is no consent to share.
 */
@Component
class AskForConsentFiling implements Filing {

    /** Given before this case asked for it. */
    static final String EARLIER = "earlier";

    private final ConsentRepository consents;
    private final PersonRepository people;

    AskForConsentFiling(ConsentRepository consents, PersonRepository people) {
        this.consents = consents;
        this.people = people;
    }

    @Override
    public String form() {
        return ConsentProcess.Step.ASK_FOR_CONSENT;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        Answers answers = sent.answers();
        UUID conversation = UUID.fromString(sent.facts().get(ConsentProcess.CONVERSATION.name()));
        boolean earlier = answers.is("answer", EARLIER);
        boolean given = earlier || answers.is("answer", Consent.GIVEN);
        boolean counts = !given || Informed.missing(answers).isEmpty();
        consents.add(
                sent.reference(),
                new Consent(
                        UUID.randomUUID(),
                        conversation,
                        sent.id(),
                        AskedOptions.personOf(answers.text("askedPerson")),
                        given ? Consent.GIVEN : answers.text("answer"),
                        counts,
                        answers.is("dispute", "yes"),
                        sent.at(),
                        given ? terms(sent, conversation, earlier) : ConsentTerms.NONE));
        return Map.of(ConsentProcess.CONSENT_COUNTS.name(), counts ? "yes" : "no");
    }

    private ConsentTerms terms(Sent sent, UUID conversation, boolean earlier) {
        Answers answers = sent.answers();
        return new ConsentTerms(
                answers.text("consentForm"),
                answers.date(earlier ? "earlierOn" : "askedOn"),
                earlier,
                answers.text("earlierScope"),
                answers.date("expiresOn"),
                answers.text("limits"),
                earlier ? allBut(answers.ids("coversItems"), sent.reference(), conversation) : Set.copyOf(answers.ids("notItems")),
                Set.copyOf(answers.choices("notRecipients")),
                Set.copyOf(answers.choices("coversRecipients")));
    }

    private Set<UUID> allBut(List<UUID> covered, String reference, UUID conversation) {
        List<UUID> about = consents.peopleIn(conversation);
        Set<UUID> others = people.items(reference).stream()
                .filter(item -> about.contains(item.personId()))
                .map(Item::id)
                .collect(Collectors.toCollection(HashSet::new));
        covered.forEach(others::remove);
        return others;
    }
}
