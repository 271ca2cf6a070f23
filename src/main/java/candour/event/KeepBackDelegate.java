package candour.event;

import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.Item;
import candour.casefile.PersonRepository;
import candour.casefile.Transfer;
import candour.engine.EarlierRounds.Open;
import candour.engine.Fact;
import candour.sharing.KeptBack;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * A consent is taken back: what rests on it and has not been sent stays, and it is decided again; whoever has it already
 * is to be told (R7.6).
 */
@Component("keepBack")
class KeepBackDelegate implements JavaDelegate {

    private final ConsentRepository consents;
    private final PersonRepository people;
    private final KeptBack keptBack;
    private final Course course;
    private final RecipientsToTell recipients;

    KeepBackDelegate(
            ConsentRepository consents,
            PersonRepository people,
            KeptBack keptBack,
            Course course,
            RecipientsToTell recipients) {
        this.consents = consents;
        this.people = people;
        this.keptBack = keptBack;
        this.course = course;
        this.recipients = recipients;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        String change = EventProcess.CHANGE.in(execution);
        Set<UUID> items = itemsOfTheConsent(reference, UUID.fromString(change));
        List<Open> staying = keptBack.stepsRestingOn(reference, items);
        // before the steps end: with the last of them the case might end too
        course.decideAgain(reference, !staying.isEmpty());
        keptBack.end(reference, staying, KeptBack.Why.WITHDRAWN);
        List<Transfer> sent = keptBack.sentRestingOn(reference, items);
        recipients.note(reference, change, sent);
        EventProcess.WAS_SENT.set(execution, sent.isEmpty() ? "no" : "yes");
    }

    /** What was agreed in one conversation is taken back in one. */
    private Set<UUID> itemsOfTheConsent(String reference, UUID change) {
        Consent withdrawn = consents.ofCase(reference).stream()
                .filter(consent -> change.equals(consent.submissionId()))
                .findFirst()
                .orElseThrow();
        Set<UUID> asked = new HashSet<>(consents.peopleIn(withdrawn.conversationId()));
        return people.items(reference).stream()
                .filter(item -> asked.contains(item.personId()))
                .map(Item::id)
                .collect(Collectors.toSet());
    }
}
