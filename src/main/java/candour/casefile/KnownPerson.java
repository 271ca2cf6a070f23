package candour.casefile;

/**
 * Somebody a case is about, as far as a list or the search needs to know them.
 *
 * @param name the name as it was typed, or null where nobody knows it
 */
public record KnownPerson(PersonRole role, String name, Born born) {

    /** For those who may see names: the name, or where there is none the role. */
    public String called() {
        return name == null ? role.words() : name;
    }
}
