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

    /** A name in small letters does not follow these: by voicemail, her headmistress. */
    private static final Set<String> BEFORE_A_WORD =
            Set.of("by", "via", "on", "at", "in", "a", "an", "the", "my", "our", "your", "his", "her", "their");

    /** Behind a name that not everybody uses: Hunter at school, Rose on NHS records. */
    private static final Set<String> IS_CALLED_SO = Set.of("at", "on", "in", "for", "is");

    /** Known as Carter, mum to Amber, twin of Grace. */
    private static final Set<String> BEFORE_A_NAME = Set.of("as", "to", "of");

    private static final Pattern ENDS_LIKE_NO_NAME = Pattern.compile(".*(?:s|ed|ing|ly)");

    private final TextWords words;
    private final List<String> names = new ArrayList<>();

    private final boolean areSeveral;

    private NamesInAnAnswer(String answer, boolean areSeveral) {
        this.words = new TextWords(answer);
        this.areSeveral = areSeveral;
    }

    /** @param agencies names that are nobody’s */
    static List<String> of(String answer, Collection<String> agencies) {
        return of(answer, agencies, false);
    }

    /** The same where it names several, or is said beside a name: Grace and Tom Nowak are two, and so are mum of Grace. */
    static List<String> ofSeveral(String answer, Collection<String> agencies) {
        return of(answer, agencies, true);
    }

    private static List<String> of(String answer, Collection<String> agencies, boolean areSeveral) {
        String people = answer;
        for (String agency : agencies) {
            people = without(shortName(agency), without(agency, people));
        }
        var found = new NamesInAnAnswer(people, areSeveral);
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
        boolean isOfAPerson = (!WhoTheyAre.isNobodysName(word.folded()) && !isWhoTheyAre(word) || isSurname(first, index))
                && !NameSense.isNoName(word.folded())
                && word.folded().chars().noneMatch(Character::isDigit);
        boolean isLikeOne = word.isCapital() || !word.isOrdinary();
        if (index > first) {
            return isOfAPerson && isLikeOne && !words.isCommaAfter(index - 1) && words.standTogether(index - 1, index, false);
        }
        boolean isNone = OrdinaryWords.isGrammar(word.folded()) || UsualNames.isNoPartOfAName(word.folded());
        return isAfter(TITLES, index) || isOfAPerson && isLikeOne && !isNone;
    }

    /** Jo Foster, but not Jo, foster carer. */
    private boolean isSurname(int first, int index) {
        boolean saysMore = index + 1 < words.count()
                && words.standTogether(index, index + 1, false)
                && (isWhoTheyAre(words.get(index + 1)) || WhoTheyAre.isNobodysName(words.next(index)));
        return index > first && words.get(index).isCapital() && WhoTheyAre.isSurnameToo(words.get(index).folded()) && !saysMore;
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
        return !word.isOrdinary() && !word.beginsInCapitals()
                || isAfterWhoTheyAre(first)
                || whoTheyAreFollows(first)
                || areSeveral && isOneMore(first);
    }

    /** Grace and Tom Nowak; Grace’s mum; mum of Amber and Rose; Hunter at school; but no Dan Smith, Governor. */
    private boolean isOneMore(int index) {
        Word word = words.get(index);
        String next = words.next(index);
        if (IS_CALLED_SO.contains(next) && !ENDS_LIKE_NO_NAME.matcher(word.folded()).matches()) {
            return index == 0 || !words.beginsASentence(index);
        }
        boolean isNamedBeside = !word.ending().isEmpty()
                || next.equals("and") && !words.isCommaAfter(index)
                || BEFORE_A_NAME.contains(words.before(index))
                || words.before(index).equals("and") && index > 1 && isOneMore(index - 2);
        return isNamedBeside && !word.beginsInCapitals();
    }

    private static boolean isContraction(Word word) {
        return word.text().matches(".+n['’]t");
    }

    /** A word behind what somebody is to a child, or before it with a sign between them, stands as a name does. */
    private static boolean isWhoTheyAre(Word word) {
        return WhoTheyAre.isToAChild(word.folded());
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
