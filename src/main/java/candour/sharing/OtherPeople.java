package candour.sharing;

import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.names.FoldedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the items that name somebody of the case whom they are not about (R11.1, R11.8). */
@Component
class OtherPeople {

    private static final int SHORTEST = 2;

    /** What parts two words: a blank, a dash; or whatever is no letter, where a blank was left out. Rather too many words than too few. */
    private static final List<Pattern> BETWEEN_WORDS = List.of(
            Pattern.compile("[\\s\\p{Z}\\p{Pd}/]+"), Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’‘‛`´′＇׳]+"));

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final Transfers transfers;

    OtherPeople(PersonRepository people, ConsentRepository consents, Transfers transfers) {
        this.people = people;
        this.consents = consents;
        this.transfers = transfers;
    }

    /**
     * @param others the people it names besides the one it is about
     * @param withoutBasis those of them who did not agree, and about whom nothing else was decided to be shared
     */
    record Named(Item item, List<Person> others, List<Person> withoutBasis) {

        /** In words without a name: a refusal must hold none. */
        String inWords() {
            return "item %d also names %s".formatted(item.position(), withoutNames(others));
        }
    }

    List<Named> in(String reference, Collection<UUID> chosen) {
        List<Person> everybody = people.people(reference);
        Map<UUID, Consent> answers = consents.answersByPerson(reference);
        Set<UUID> shared = new HashSet<>(transfers.decision(reference).items());
        List<Item> items = people.items(reference);
        Set<UUID> withBasis = items.stream()
                .filter(item -> shared.contains(item.id()))
                .map(Item::personId)
                .collect(Collectors.toCollection(HashSet::new));
        answers.forEach((person, consent) -> {
            if (consent.answer().equals(Consent.GIVEN)) {
                withBasis.add(person);
            }
        });
        List<Named> found = new ArrayList<>();
        for (Item item : items) {
            List<Person> others = chosen.contains(item.id()) ? namedIn(item, everybody) : List.of();
            if (!others.isEmpty()) {
                found.add(new Named(
                        item,
                        others,
                        others.stream().filter(other -> !withBasis.contains(other.id())).toList()));
            }
        }
        return found;
    }

    /** Who is named in it, or as whoever it comes from, besides whom it is about: both go. A surname that both have names nobody else. */
    static List<Person> namedIn(Item item, List<Person> everybody) {
        Set<String> own = everybody.stream()
                .filter(person -> person.id().equals(item.personId()))
                .flatMap(person -> FoldedName.of(person.name()).words().stream())
                .collect(Collectors.toSet());
        String goes = item.what() + " " + item.source();
        Set<String> said = capitals(goes);
        return everybody.stream()
                .filter(person -> !person.id().equals(item.personId()))
                .filter(person -> FoldedName.of(person.name()).words().stream()
                        .filter(word -> word.length() >= SHORTEST && !own.contains(word))
                        .anyMatch(word -> said.contains(word) || isUnspaced(word) && goes.contains(word)))
                .toList();
    }

    /** Names of some scripts stand in a text without a space around them. */
    private static boolean isUnspaced(String word) {
        return word.codePoints().allMatch(Character::isIdeographic);
    }

    /** The words that are written like a name; “Dawn’s” is Dawn’s too. */
    private static Set<String> capitals(String text) {
        Set<String> words = new HashSet<>();
        // what is not seen stands within some names, and between two words that were pasted
        Stream.of("", " ")
                .map(instead -> UNSEEN.matcher(text).replaceAll(instead))
                .flatMap(seen -> BETWEEN_WORDS.stream().flatMap(between -> between.splitAsStream(seen)))
                .map(word -> word.replaceAll("^[^\\p{L}]+", ""))
                .filter(word -> !word.isEmpty() && !Character.isLowerCase(word.codePointAt(0)))
                .forEach(word -> {
                    words.addAll(FoldedName.of(word).words());
                    words.addAll(FoldedName.of(word.replaceAll("['’]s?[^\\p{L}]*+$", "")).words());
                });
        return words;
    }

    static String withoutNames(List<Person> persons) {
        return persons.stream()
                .map(person -> "person %d (%s)".formatted(person.position(), person.role().words()))
                .collect(Collectors.joining(" and "));
    }
}
