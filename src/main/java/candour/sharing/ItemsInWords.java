package candour.sharing;

import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.SubmissionRepository;
import candour.submission.BritishDate;
import candour.submission.Markdown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What there is to send, told where it is chosen, for whoever has the case in hand: of each item what kind it is and whose,
 * how and when it is known, whether it still holds, and whom else it names (R11.1, R11.2, R11.4, R11.10).
 */
@Component
class ItemsInWords {

    private static final Map<String, String> KINDS =
            Map.of("fact", "A fact", "statement", "What somebody said", "opinion", "An opinion");

    private final PersonRepository people;
    private final SubmissionRepository submissions;
    private final OtherPeople others;

    ItemsInWords(PersonRepository people, SubmissionRepository submissions, OtherPeople others) {
        this.people = people;
        this.submissions = submissions;
        this.others = others;
    }

    /** What all of this is for, in markdown. */
    String objective(String reference) {
        return submissions.latest(reference, "describe-the-information")
                .map(answers -> (String) answers.get("objective"))
                .map(objective -> "**What it is for:** “%s”".formatted(Markdown.plain(objective.strip())))
                .orElse("");
    }

    /** The items one by one, in markdown. */
    String of(String reference, Collection<UUID> chosen) {
        Map<UUID, OtherPeople.Named> named = others.in(reference, chosen).stream()
                .collect(Collectors.toMap(one -> one.item().id(), one -> one));
        Map<UUID, Person> byId =
                people.people(reference).stream().collect(Collectors.toMap(Person::id, person -> person));
        return people.items(reference).stream()
                .filter(item -> chosen.contains(item.id()))
                .map(item -> "- **Item %d,** about %s. %s"
                        .formatted(
                                item.position(),
                                Markdown.plain(byId.get(item.personId()).label()),
                                details(item, named.get(item.id()))))
                .collect(Collectors.joining("\n", "### What you can send\n\n", ""));
    }

    private static String details(Item item, OtherPeople.Named named) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s, from: “%s”.".formatted(KINDS.getOrDefault(item.kind(), item.kind()), line(item.source())));
        if (item.happenedOn() != null) {
            sentences.add("It happened on %s.".formatted(BritishDate.of(item.happenedOn())));
        } else if (item.noted().happenedAbout() != null) {
            sentences.add("About when: “%s”.".formatted(line(item.noted().happenedAbout())));
        } else {
            sentences.add("The day is not known.");
        }
        switch (item.stillCurrent()) {
            case "yes" -> sentences.add("True when you wrote it.");
            case "no" -> sentences.add("**No longer true,** you wrote: say so when you send it.");
            default -> sentences.add("**Perhaps no longer true,** you wrote: say so when you send it.");
        }
        if (named != null) {
            sentences.add("**It also names %s.**".formatted(named.others().stream()
                    .map(person -> Markdown.plain(person.label()))
                    .collect(Collectors.joining(" and "))));
        }
        return String.join(" ", sentences);
    }

    private static String line(String words) {
        return Markdown.plain(words.strip().replaceAll("\\s+", " ").replaceAll("\\.$", ""));
    }
}
