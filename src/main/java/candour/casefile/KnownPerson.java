package candour.casefile;

import java.util.Set;

/**
 * Somebody a case is about, as far as a list or the search needs to know them.
 *
 * @param name the name as it was typed, or null where nobody knows it
 * @param numbers the keys of the numbers that only this person has
 */
public record KnownPerson(PersonRole role, String name, Born born, Set<String> numbers) {

    public KnownPerson {
        numbers = Set.copyOf(numbers);
    }

    /** Of whom no number is known. */
    public KnownPerson(PersonRole role, String name, Born born) {
        this(role, name, born, Set.of());
    }

    /** For those who may see names: the name, or where there is none the role. */
    public String called() {
        return name == null ? role.words() : name;
    }
}
