package candour.consent;

import candour.casefile.ConsentRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.PersonRole;
import candour.engine.Fact;
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the model the facts about whoever a conversation is about: an age band and the like, never a name. */
@Component("lookUpWhatIsKnown")
class LookUpWhatIsKnownDelegate implements JavaDelegate {

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final Clock clock;

    LookUpWhatIsKnownDelegate(PersonRepository people, ConsentRepository consents, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        UUID conversation = UUID.fromString(ConsentProcess.CONVERSATION.in(execution));
        // whoever is in one conversation has the same facts: that is how they came to be in it
        UUID first = consents.peopleIn(conversation).get(0);
        Person person = people.people(reference).stream()
                .filter(candidate -> candidate.id().equals(first))
                .findFirst()
                .orElseThrow();
        boolean confidential = Conversations.isConfidential(first, people.items(reference));
        ConsentProcess.CONFIDENTIAL.set(execution, confidential ? "yes" : "no");
        ConsentProcess.AGE_BAND.set(
                execution, person.ageBand(LocalDate.now(clock.withZone(Moment.LONDON))).key());
        ConsentProcess.IMPRESSION.set(execution, Objects.requireNonNullElse(person.canDecide(), "unsure"));
        // only a child already born can be in care; for a child nobody answered for, the safe answer is: not known
        String unanswered = person.role() == PersonRole.CHILD ? "unknown" : "none";
        ConsentProcess.CARE_STATUS.set(execution, Objects.requireNonNullElse(person.careStatus(), unanswered));
        ConsentProcess.UNDERSTANDS.set(execution, "not-assessed");
        ConsentProcess.AUTHORITY_ANSWER.set(execution, "not-asked");
    }
}
