package candour.consent;

import candour.casefile.AgeBand;
import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The conversations about consent that a case needs: one for each person whose information might be shared,
 * and one for several young or unborn children together where the same answers hold for all of them, since a father
 * of twins is asked once. Step-brothers and step-sisters whom different people answer for are never asked about
 * together (R9.1).
 */
@Component("conversations")
public class Conversations {

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final Clock clock;

    Conversations(PersonRepository people, ConsentRepository consents, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.clock = clock;
    }

    /** Plans who is asked together; called once the people and items of a case are known. */
    public void plan(String reference) {
        List<Item> items = people.items(reference);
        Set<UUID> concerned = items.stream().map(Item::personId).collect(Collectors.toSet());
        Map<Object, List<UUID>> groups = new LinkedHashMap<>();
        List<Person> everyone = people.people(reference);
        for (Person person : everyone) {
            if (concerned.contains(person.id())) {
                boolean confidential = isConfidential(person.id(), items);
                groups.computeIfAbsent(groupOf(person, confidential, everyone), key -> new ArrayList<>())
                        .add(person.id());
            }
        }
        groups.values().forEach(group -> consents.addConversation(reference, group));
    }

    /** Children go together who cannot decide, stand alike in law, and for whom the same people may answer. */
    private Object groupOf(Person person, boolean confidential, List<Person> everyone) {
        AgeBand age = person.ageBand(today());
        boolean tooYoung = age == AgeBand.UNBORN || age == AgeBand.UNDER_12 && "too-young".equals(person.canDecide());
        if (!tooYoung) {
            return person.id();
        }
        List<UUID> mayAnswer = everyone.stream()
                .filter(adult -> adult.mayAnswerFor(person))
                .map(Person::id)
                .toList();
        return List.of(age, String.valueOf(person.careStatus()), confidential, mayAnswer);
    }

    static boolean isConfidential(UUID person, List<Item> items) {
        return items.stream().anyMatch(item -> item.personId().equals(person) && item.confidential());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Moment.LONDON));
    }

    /**
     * The ids of the conversations to have now, for the model's multi-instance activity: all of a new case; where the
     * risk is weighed again only those in which nothing was answered yet or not everything agreed to (R7.1).
     */
    public List<String> toAsk(String reference) {
        Set<String> answered = consents.ofCase(reference).stream()
                .map(answer -> answer.conversationId().toString())
                .collect(Collectors.toSet());
        List<String> again = withoutFullConsent(reference);
        return consents.conversations(reference).stream()
                .map(UUID::toString)
                .filter(conversation -> !answered.contains(conversation) || again.contains(conversation))
                .toList();
    }

    /** Sees to it that somebody is asked about whoever something new is known of. */
    public void planFor(String reference, UUID person) {
        boolean planned = consents.conversations(reference).stream()
                .anyMatch(conversation -> consents.peopleIn(conversation).contains(person));
        if (!planned) {
            consents.addConversation(reference, List.of(person));
        }
    }

    /**
     * The conversations in which something confidential was not agreed to, or no longer is: those to have again
     * (R7.1, R9.6).
     */
    public List<String> withoutFullConsent(String reference) {
        List<Item> items = people.items(reference);
        Map<UUID, Consent> answers = consents.answersByPerson(reference);
        return consents.conversations(reference).stream()
                .filter(conversation -> consents.peopleIn(conversation).stream()
                        .anyMatch(person -> isWithoutConsent(person, items, answers.get(person))))
                .map(UUID::toString)
                .toList();
    }

    private boolean isWithoutConsent(UUID person, List<Item> items, Consent answer) {
        return items.stream()
                .filter(item -> item.personId().equals(person) && item.confidential())
                .anyMatch(item -> answer == null || !answer.about(item, today()).equals(Consent.GIVEN));
    }
}
