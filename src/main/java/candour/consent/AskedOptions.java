package candour.consent;

import candour.casefile.Person;
import candour.submission.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Who may be asked in a conversation (R8.1, R9.1, R9.4, R9.5). Foster carers, step-parents, grandparents and other
 * carers are offered only where they are known to have parental responsibility for each child it is about. The parent
 * the child lives with comes first, and where parents live apart it is said so.
 */
final class AskedOptions {

    static final String AUTHORITY = "authority";
    static final String SOMEONE_ELSE = "someone-else";

    private static final List<String> LIVES_WITH_CHILD = List.of("yes", "part");

    private AskedOptions() {}

    static List<Option> of(String giver, List<Person> about, List<Person> everyone) {
        if ("self".equals(giver)) {
            return about.stream().map(AskedOptions::option).toList();
        }
        if (AUTHORITY.equals(giver)) {
            return List.of(new Option("The local authority", AUTHORITY));
        }
        List<Option> options = new ArrayList<>();
        List<Person> adults = everyone.stream()
                .filter(adult -> about.stream().allMatch(adult::mayAnswerFor))
                .sorted(Comparator.comparing(AskedOptions::closeness))
                .toList();
        boolean oneOfThemFirst = adults.size() > 1 && closeness(adults.get(0)) < closeness(adults.get(1));
        for (Person adult : adults) {
            boolean first = oneOfThemFirst && adult == adults.get(0);
            options.add(new Option(label(adult, first), adult.id().toString()));
        }
        options.add(new Option("Someone else with parental responsibility", SOMEONE_ELSE));
        return options;
    }

    /** How near the child lives to them: the smaller, the nearer. */
    private static int closeness(Person adult) {
        return LIVES_WITH_CHILD.indexOf(String.valueOf(adult.livesWithChild())) < 0
                ? LIVES_WITH_CHILD.size()
                : LIVES_WITH_CHILD.indexOf(adult.livesWithChild());
    }

    private static String label(Person adult, boolean first) {
        if ("unsure".equals(adult.parentalResponsibility())) {
            return adult.label() + ": find out first whether they have parental responsibility";
        }
        return adult.label() + (first ? ": the child lives with them, so ask them first" : "");
    }

    private static Option option(Person person) {
        return new Option(person.label(), person.id().toString());
    }

    /** The person of the case who was asked, or null where it was the authority or somebody not listed. */
    static UUID personOf(String chosen) {
        return AUTHORITY.equals(chosen) || SOMEONE_ELSE.equals(chosen) ? null : UUID.fromString(chosen);
    }
}
