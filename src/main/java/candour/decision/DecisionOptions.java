package candour.decision;

import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.law.LawfulBases;
import candour.submission.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What can be chosen where a share is decided: the items of the case and the lawful bases of today's law. */
@Component
class DecisionOptions {

    private static final Map<String, String> KINDS =
            Map.of("fact", "a fact", "statement", "a statement", "opinion", "an opinion");

    private final PersonRepository people;
    private final LawfulBases bases;

    DecisionOptions(PersonRepository people, LawfulBases bases) {
        this.people = people;
        this.bases = bases;
    }

    /** The items, each with what stands in its way. */
    List<Option> items(List<ItemBasis> items) {
        return items.stream()
                .map(item -> new Option(
                        "%s: %s%s"
                                .formatted(
                                        item.person().label(),
                                        item.item().what(),
                                        item.mayGo() ? "" : " (no basis yet: " + item.whyNot() + ")"),
                        item.item().id().toString()))
                .toList();
    }

    /** The same items for somebody who may not see what they say: whose they are, and of what kind (R11.8). */
    List<Option> itemsWithoutWords(String reference) {
        Map<UUID, Person> byId = byId(reference);
        return people.items(reference).stream()
                .map(item -> new Option(
                        "Item %d: %s about person %d (%s)"
                                .formatted(
                                        item.position(),
                                        KINDS.get(item.kind()),
                                        byId.get(item.personId()).position(),
                                        byId.get(item.personId()).role().words()),
                        item.id().toString()))
                .toList();
    }

    private Map<UUID, Person> byId(String reference) {
        return people.people(reference).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    List<Option> lawfulBases() {
        return bases.offered().stream()
                .map(basis -> new Option(basis.title(), basis.key()))
                .toList();
    }

    /** The same, with the suggested mixture first where the rules suggest different laws for different items. */
    List<Option> lawfulBases(List<ItemBasis> items) {
        List<Option> options = new ArrayList<>(lawfulBases());
        long suggested = items.stream()
                .filter(ItemBasis::mayGo)
                .map(ItemBasis::lawfulBasis)
                .distinct()
                .count();
        if (suggested > 1) {
            options.add(0, new Option("For each person, what the rules suggest above", DecisionProcess.AS_SUGGESTED));
        }
        return options;
    }
}
