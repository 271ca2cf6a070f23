package candour.event;

import candour.casefile.Person;
import java.util.List;
import java.util.Optional;

/** Somebody by their place in a case, as the form names them before any case is known: {@code person-2}. */
final class PersonOfTheCase {

    private static final String PREFIX = "person-";

    private PersonOfTheCase() {}

    static String key(Person person) {
        return PREFIX + person.position();
    }

    static Optional<Person> of(String key, List<Person> people) {
        return people.stream().filter(person -> key(person).equals(key)).findFirst();
    }
}
