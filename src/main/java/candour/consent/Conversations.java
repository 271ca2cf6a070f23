package candour.consent;

import candour.casefile.AgeBand;
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
 * and one for several young children together where the same answers hold for all of them, since a father
 * of twins is asked once.
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
        for (Person person : people.people(reference)) {
            if (concerned.contains(person.id())) {
                boolean confidential = isConfidential(person.id(), items);
                groups.computeIfAbsent(groupOf(person, confidential), key -> new ArrayList<>())
                        .add(person.id());
            }
        }
        groups.values().forEach(group -> consents.addConversation(reference, group));
    }

    private Object groupOf(Person person, boolean confidential) {
        boolean tooYoung = person.ageBand(today()) == AgeBand.UNDER_12 && "too-young".equals(person.canDecide());
        return tooYoung ? List.of("too young to decide", String.valueOf(person.careStatus()), confidential) : person.id();
    }

    static boolean isConfidential(UUID person, List<Item> items) {
        return items.stream().anyMatch(item -> item.personId().equals(person) && item.confidential());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Moment.LONDON));
    }

    /** The ids of the conversations of a case, for the model's multi-instance activity. */
    public List<String> of(String reference) {
        return consents.conversations(reference).stream().map(UUID::toString).toList();
    }
}
