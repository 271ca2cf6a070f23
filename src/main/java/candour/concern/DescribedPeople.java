package candour.concern;

import candour.casefile.Person;
import candour.casefile.PersonDetails;
import candour.casefile.PersonRole;
import candour.identifier.NhsNumber;
import candour.identifier.Postcode;
import candour.identifier.UniquePupilNumber;
import candour.submission.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people as they were described: each row a person of their own, twins too (R11.3, fault F17). */
final class DescribedPeople {

    private DescribedPeople() {}

    /** @param rows what the guard let through */
    static List<Person> in(List<Answers> rows) {
        List<UUID> ids = rows.stream().map(row -> UUID.randomUUID()).toList();
        List<Person> people = new ArrayList<>();
        for (Answers row : rows) {
            people.add(person(row, people.size(), ids));
        }
        return people;
    }

    private static Person person(Answers row, int index, List<UUID> ids) {
        return new Person(
                ids.get(index),
                index + 1,
                PersonRole.ofKey(row.text("role")),
                row.text("name"),
                row.date("birthDate"),
                row.number("age"),
                row.text("canDecide"),
                row.text("careStatus"),
                row.text("parentalResponsibility"),
                row.text("livesWithChild"),
                details(row, ids));
    }

    private static PersonDetails details(Answers row, List<UUID> ids) {
        Set<UUID> responsibleFor = row.choices("responsibleFor").stream()
                .map(position -> ids.get(Integer.parseInt(position) - 1))
                .collect(Collectors.toSet());
        return new PersonDetails(
                row.text("relationship"),
                row.text("due"),
                inOneForm(row.text("nhsNumber"), typed -> new NhsNumber(typed).digits()),
                inOneForm(row.text("pupilNumber"), typed -> new UniquePupilNumber(typed).characters()),
                inOneForm(row.text("postcode"), typed -> new Postcode(typed).text()),
                row.text("doubtReasons"),
                row.text("ordersOrDisputes"),
                row.text("orderDetails"),
                row.text("responsibilityBasis"),
                row.text("responsibilityEvidence"),
                responsibleFor);
    }

    private static String inOneForm(String typed, Function<String, String> form) {
        return typed == null ? null : form.apply(typed);
    }
}
