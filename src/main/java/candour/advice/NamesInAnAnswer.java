package candour.advice;

import candour.advice.TextWords.Word;
import candour.names.UsualNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names in an answer that says who somebody was and often no name: “His mother and Kayla”, “Nobody”, “Halina Wronska, her
 * grandmother”. A word alone that the language knows, or that begins in capitals, is one only where it stands as a name does: Mrs
 * Young, her aunt Rose, Grace, her grandmother.
 */
final class NamesInAnAnswer {

    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr");

    /** What somebody is to a child: a word behind it, or before it with a sign between them, stands as a name does. */
    private static final Set<String> WHO_THEY_ARE = Set.of(
            "mum", "mother", "dad", "father", "stepmum", "stepmother", "stepdad", "stepfather", "parent", "partner", "boyfriend",
            "girlfriend", "brother", "sister", "aunt", "auntie", "aunty", "uncle", "nan", "nana", "nanna", "nanny", "gran", "granny",
            "grandma", "grandmother", "grandad", "grandpa", "grandfather", "guardian", "carer", "cousin", "neighbour", "friend",
            "teacher", "assistant", "tutor", "mentor", "lady", "worker", "keyworker", "visitor", "nurse", "midwife", "doctor", "officer",
            "pc", "counsellor", "childminder", "interpreter", "mam", "bf", "gf");

    /** What stands for nobody, and what people are at work, and where, which many write with a capital letter. */
    private static final Set<String> NOBODYS_NAME = Set.of(
            "i", "nobody", "noone", "na", "tbc", "everybody", "foster", "class", "year", "head", "headteacher", "senco", "sendco",
            "dsl", "school", "college", "nursery", "social", "key", "health", "family", "gp", "camhs", "police", "manager", "deputy",
            "designated", "safeguarding", "lead", "lado", "team", "service", "services", "support", "early", "help", "helpline",
            "nspcc", "housing", "womens", "refuge", "admin", "office", "council", "local", "authority", "duty", "desk", "children",
            "childrens", "data", "protection", "mash", "ofsted", "childline", "barnardo", "barnardos", "whatsapp");

    /** A name in small letters does not follow these: by voicemail, her headmistress. */
    private static final Set<String> BEFORE_A_WORD =
            Set.of("by", "via", "on", "at", "in", "a", "an", "the", "my", "our", "your", "his", "her", "their");

    private final TextWords words;
    private final List<String> names = new ArrayList<>();

    private NamesInAnAnswer(String answer) {
        this.words = new TextWords(answer);
    }

    /** @param agencies names that are nobody’s */
    static List<String> of(String answer, Collection<String> agencies) {
        String people = answer;
        for (String agency : agencies) {
            people = without(shortName(agency), without(agency, people));
        }
        var found = new NamesInAnAnswer(people);
        for (int first = 0; first < found.words.count(); ) {
            first = found.from(first);
        }
        return found.names;
    }

    private static String without(String agency, String answer) {
        return answer.replaceAll("(?iu)(?<!\\p{L})" + Pattern.quote(agency) + "(?!\\p{L})", ";");
    }

    /** Little Oaks, as everybody calls Little Oaks Nursery. */
    private static String shortName(String agency) {
        return Stream.of(agency.split("\\s+")).limit(2).collect(Collectors.joining(" "));
    }

    /** @return where to look on */
    private int from(int first) {
        int end = first;
        while (end < words.count() && isPart(first, end)) {
            end++;
        }
        if (end > first && isName(first, end - 1)) {
            int from = isAfter(TITLES, first) ? first - 1 : first;
            names.add(words.from(from, end - 1).stream().map(Word::withoutEnding).collect(Collectors.joining(" ")));
        }
        return Math.max(end, first + 1);
    }

    private boolean isPart(int first, int index) {
        Word word = words.get(index);
        boolean isOfAPerson = !NOBODYS_NAME.contains(word.folded())
                && !isWhoTheyAre(word)
                && !NameSense.isNoName(word.folded())
                && word.folded().chars().noneMatch(Character::isDigit);
        boolean isLikeOne = word.isCapital() || !word.isOrdinary();
        if (index > first) {
            return isOfAPerson && isLikeOne && !words.isCommaAfter(index - 1) && words.standTogether(index - 1, index, false);
        }
        boolean isNone = OrdinaryWords.isGrammar(word.folded()) || UsualNames.isNoPartOfAName(word.folded());
        return isAfter(TITLES, index) || isOfAPerson && isLikeOne && !isNone;
    }

    private boolean isName(int first, int last) {
        Word word = words.get(first);
        if (isAfter(TITLES, first) || last > first) {
            return true;
        }
        if (word.text().matches("\\p{Alpha}")) {
            return false;
        }
        if (!word.isCapital()) {
            return !word.isOrdinary() && !NameSense.isAbbreviation(word) && !isContraction(word) && !isAfter(BEFORE_A_WORD, first);
        }
        return !word.isOrdinary() && !word.beginsInCapitals() || isAfterWhoTheyAre(first) || whoTheyAreFollows(first);
    }

    private static boolean isContraction(Word word) {
        return word.text().matches(".+n['’]t");
    }

    private static boolean isWhoTheyAre(Word word) {
        return WHO_THEY_ARE.contains(word.folded()) || WHO_THEY_ARE.contains(word.folded().replaceFirst("s$", ""));
    }

    private boolean isAfter(Set<String> before, int index) {
        return index > 0 && before.contains(words.get(index - 1).folded());
    }

    private boolean isAfterWhoTheyAre(int index) {
        if (index > 1 && words.get(index - 1).folded().equals("and") && words.get(index - 2).isCapital()) {
            return isAfterWhoTheyAre(index - 2);
        }
        int before = index > 2 && words.folded(index - 2, index - 1).equals("in law") ? index - 2 : index;
        return before > 0 && isWhoTheyAre(words.get(before - 1)) && !words.isSentenceOverAfter(index - 1);
    }

    private boolean whoTheyAreFollows(int index) {
        if (words.charAt(words.get(index).end() + 1) == '(') {
            return true;
        }
        if (words.next(index).equals("and") && index + 2 < words.count()) {
            return words.get(index + 2).isCapital() && whoTheyAreFollows(index + 2);
        }
        if (index + 1 >= words.count() || !words.isApartAfter(index)) {
            return false;
        }
        return Set.of("his", "her", "their").contains(words.next(index)) || whoTheyAreBegins(index + 1);
    }

    /** My neighbour, maternal grandmother. */
    private boolean whoTheyAreBegins(int first) {
        for (int i = first; i < words.count() && words.standTogether(first, i, false) && !words.get(i).isCapital(); i++) {
            if (isWhoTheyAre(words.get(i))) {
                return true;
            }
        }
        return false;
    }
}
