package candour.decision;

import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.law.LawfulBases;
import candour.submission.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What can be chosen where a share is decided: the items of the case and the lawful bases of today's law. */
@Component
class DecisionOptions {

    private final PersonRepository people;
    private final LawfulBases bases;

    DecisionOptions(PersonRepository people, LawfulBases bases) {
        this.people = people;
        this.bases = bases;
    }

    List<Option> items(String reference) {
        Map<UUID, Person> byId = people.people(reference).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return people.items(reference).stream()
                .map(item -> new Option(
                        "%s: %s".formatted(byId.get(item.personId()).label(), item.what()),
                        item.id().toString()))
                .toList();
    }

    List<Option> lawfulBases() {
        return bases.offered().stream()
                .map(basis -> new Option(basis.title(), basis.key()))
                .toList();
    }
}
