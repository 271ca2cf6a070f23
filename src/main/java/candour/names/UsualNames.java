package candour.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What people of one first name are often called, and the words that stand beside names and are none. All in small letters. */
public final class UsualNames {

    private static final Set<String> NO_PART_OF_A_NAME = Set.of(
            "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "master", "mum", "mummy", "mother", "dad", "daddy", "father", "baby",
            "unknown", "not", "known", "the", "a", "of", "and", "his", "her", "their", "uncle", "aunt", "auntie", "nan", "gran",
            "granny", "grandma", "grandad", "grandpa", "grandmother", "grandfather", "neighbour", "friend", "partner",
            "boyfriend", "girlfriend", "stepfather", "stepmother", "surname", "name", "unborn", "child", "boy", "girl", "brother",
            "sister", "daughter", "carer", "family", "pupil", "staff", "school", "junior", "senior", "jr", "sr", "jnr", "snr");

    private static final Map<String, Set<String>> SHORT_FORMS = shortForms();

    private UsualNames() {}

    /** The other names by which somebody of this first name is often called, long and short; none if there are no usual ones. */
    public static Set<String> of(String firstName) {
        return SHORT_FORMS.getOrDefault(firstName, Set.of());
    }

    public static boolean isNoPartOfAName(String word) {
        return NO_PART_OF_A_NAME.contains(word);
    }

    private static Map<String, Set<String>> shortForms() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (String line : WordLists.lines("short-forms")) {
            List<String> group = List.of(line.split(" "));
            group.forEach(name -> forms.computeIfAbsent(name, n -> new TreeSet<>()).addAll(group));
        }
        forms.forEach((name, others) -> others.remove(name));
        return forms;
    }
}
