package candour.advice;

import candour.advice.NameForms.Kind;
import candour.advice.ReplacedNames.Meant;

/**
 * A name in a text.
 *
 * @param ending “’s” of “Mia’s”, a bare “s” where the apostrophe is missing, or empty
 * @param perhaps whether it is only like the name
 * @param relative whether it is somebody else of that name
 */
record FoundName(int from, int to, Meant meant, String ending, boolean perhaps, boolean relative) {

    boolean isSurname() {
        return meant.kind() == Kind.SURNAME || meant.kind() == Kind.LONE;
    }

    boolean isPlural() {
        return ending.equals("s");
    }

    String instead() {
        String name = meant.kind() == Kind.SURNAME ? "surname" : "name";
        return relative ? "someone of the same " + name : meant.words();
    }
}
