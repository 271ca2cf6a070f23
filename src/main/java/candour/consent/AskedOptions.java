package candour.consent;

import candour.casefile.Person;
import candour.casefile.PersonRole;
import candour.submission.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who may be asked in a conversation (R8.1, R9.1, R9.4, R9.5). Foster carers, grandparents and other carers
 * are offered only where they are known to have parental responsibility, and the parent a child lives with
 * comes first.
 */
final class AskedOptions {

    static final String AUTHORITY = "authority";
    static final String SOMEONE_ELSE = "someone-else";

    private static final Set<PersonRole> PARENTS = Set.of(PersonRole.MOTHER, PersonRole.FATHER);

    private AskedOptions() {}

    static List<Option> of(String giver, List<Person> about, List<Person> everyone) {
        if ("self".equals(giver)) {
            return about.stream().map(AskedOptions::option).toList();
        }
        List<Option> options = new ArrayList<>();
        if (AUTHORITY.equals(giver)) {
            options.add(new Option("The local authority", AUTHORITY));
        }
        everyone.stream()
                .filter(AskedOptions::mayAnswerForAChild)
                .sorted((a, b) -> Boolean.compare(livesWithChild(b), livesWithChild(a)))
                .map(AskedOptions::option)
                .forEach(options::add);
        options.add(new Option("Someone else with parental responsibility", SOMEONE_ELSE));
        return options;
    }

    private static boolean mayAnswerForAChild(Person person) {
        if (person.role().isChild() || "no".equals(person.parentalResponsibility())) {
            return false;
        }
        return PARENTS.contains(person.role()) || "yes".equals(person.parentalResponsibility());
    }

    private static boolean livesWithChild(Person person) {
        return "yes".equals(person.livesWithChild());
    }

    private static Option option(Person person) {
        return new Option(person.label(), person.id().toString());
    }

    /** The person of the case who was asked, or null where it was the authority or somebody not listed. */
    static UUID personOf(String chosen) {
        return AUTHORITY.equals(chosen) || SOMEONE_ELSE.equals(chosen) ? null : UUID.fromString(chosen);
    }
}
