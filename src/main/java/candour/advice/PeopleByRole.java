package candour.advice;

import candour.advice.AdvisersView.Line;
import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.submission.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people of a case as an adviser may know them: by role and age, with what was said of their care and of orders. */
@Component
class PeopleByRole {

    private static final Map<String, String> IN_CARE =
            Map.of("care-order", ", in care under a care order", "section-20", ", in care by agreement with the parents");

    private final PersonRepository people;
    private final Clock clock;

    PeopleByRole(PersonRepository people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    List<Line> lines(String reference, ReplacedNames replaced) {
        List<Item> items = people.items(reference);
        List<Person> known = people.people(reference);
        Map<UUID, String> roles = NamesOfTheCase.words(known);
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        List<Line> lines = new ArrayList<>();
        for (Person person : known) {
            String role = roles.get(person.id());
            lines.add(new Line(
                    "",
                    "Person %d: %s, %s%s. %s known about them."
                            .formatted(
                                    person.position(),
                                    role,
                                    person.ageBand(today).words(),
                                    IN_CARE.getOrDefault(String.valueOf(person.careStatus()), ""),
                                    howMuch(person, items))));
            add(lines, "Why it is doubted that " + role + " can decide:", person.details().doubtReasons(), replaced);
            add(lines, "Orders or disputes about " + role + ":", person.details().orderDetails(), replaced);
        }
        return lines;
    }

    private static String howMuch(Person person, List<Item> items) {
        long about = items.stream().filter(item -> item.personId().equals(person.id())).count();
        return about == 0 ? "Nothing is" : about == 1 ? "One thing is" : about + " things are";
    }

    private static void add(List<Line> lines, String about, String words, ReplacedNames replaced) {
        if (words != null) {
            lines.add(new Line(about, replaced.in(words)));
        }
    }
}
