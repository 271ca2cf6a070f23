package candour.advice;

import candour.advice.TextWords.Word;
import candour.names.UsualNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names in an answer that says who somebody was and often no name: “His mother and Kayla”, “Nobody”, “Halina Wronska, her
 * grandmother”. A word alone that the language knows is one only where it stands as a name does: Mrs Young, her aunt Rose, Grace,
 * her grandmother.
 */
final class NamesInAnAnswer {

    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr");

    private static final Set<String> KIN = Set.of(
            "mum", "mother", "dad", "father", "stepmother", "stepfather", "partner", "boyfriend", "girlfriend", "brother", "sister",
            "aunt", "auntie", "uncle", "nan", "gran", "granny", "grandma", "grandmother", "grandad", "grandpa", "grandfather",
            "guardian", "carer", "cousin", "neighbour", "friend");

    /** What people are at work, and where, which many write with a capital letter. */
    private static final Set<String> AT_WORK = Set.of(
            "i", "nobody", "everybody", "parents", "foster", "class", "year", "head", "headteacher", "teacher", "senco", "school",
            "college", "nursery", "childminder", "social", "worker", "key", "keyworker", "health", "visitor", "family", "nurse", "midwife",
            "doctor", "gp", "camhs", "police", "officer", "pc", "manager", "deputy", "designated", "safeguarding", "lead", "lado", "team",
            "service", "services", "support", "early", "help", "helpline", "nspcc", "housing", "womens", "refuge", "admin", "office",
            "council", "local", "authority", "duty", "desk", "counsellor", "children", "childrens", "data", "protection", "mash");

    private final TextWords words;
    private final List<String> names = new ArrayList<>();

    private NamesInAnAnswer(String answer) {
        this.words = new TextWords(answer);
    }

    static List<String> of(String answer) {
        var found = new NamesInAnAnswer(answer);
        for (int first = 0; first < found.words.count(); ) {
            first = found.from(first);
        }
        return found.names;
    }

    /** @return where to look on */
    private int from(int first) {
        int end = first;
        while (end < words.count() && isPart(first, end)) {
            end++;
        }
        if (end > first && isName(first, end - 1)) {
            names.add(words.from(isAfter(TITLES, first) ? first - 1 : first, end - 1).stream().map(Word::text).collect(Collectors.joining(" ")));
        }
        return Math.max(end, first + 1);
    }

    private boolean isPart(int first, int index) {
        Word word = words.get(index);
        boolean isOfAPerson = !AT_WORK.contains(word.folded()) && !KIN.contains(word.folded()) && !NameSense.isNoName(word.folded());
        boolean isLikeOne = word.isCapital() || !word.isOrdinary();
        if (index > first) {
            return isOfAPerson && isLikeOne && !words.isCommaAfter(index - 1) && words.standTogether(index - 1, index, false);
        }
        boolean isNone = OrdinaryWords.isGrammar(word.folded()) || UsualNames.isNoPartOfAName(word.folded());
        return isAfter(TITLES, index) || isOfAPerson && isLikeOne && !isNone;
    }

    private boolean isName(int first, int last) {
        Word word = words.get(first);
        return isAfter(TITLES, first)
                || last > first
                || word.isCapital() && (!word.isOrdinary() || isAfter(KIN, first) || whoTheyAreFollows(first));
    }

    private boolean isAfter(Set<String> before, int index) {
        return index > 0 && before.contains(words.get(index - 1).folded());
    }

    private boolean whoTheyAreFollows(int index) {
        return index + 1 < words.count()
                && (words.isCommaAfter(index) && Set.of("his", "her", "their").contains(words.next(index))
                        || words.charAt(words.get(index).end() + 1) == '(');
    }
}
