package candour.advice;

import candour.advice.NameForms.Kind;
import candour.advice.ReplacedNames.Meant;
import candour.advice.ReplacedNames.Somebody;
import candour.advice.TextWords.Word;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells by the title before a name, and by names of their own between the two, who is meant and who is not: what Mr Lowe, Mr D
 * Lowe or Mr Mark Lowe did is never said of Mrs Lowe, nor of a child called Lowe (R11.5).
 */
final class TitlesInAText {

    private static final int NONE = -1;

    /** The title and three names of their own: Mr Daniel Mark J Lowe. */
    private static final int FURTHEST = 4;

    private static final Set<String> LADIES = Set.of("mrs", "miss", "ms");
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "miss", "mx", "master", "dr", "pc", "uncle", "auntie", "aunt", "aunty", "nan", "nana", "nanny", "gran",
            "granny", "grandma", "grandad", "grandpa", "nanna");

    /** Titles that go with a surname, so that Mr James is no child called James where the father is. */
    private static final Set<String> OF_A_SURNAME = Set.of("mr", "mrs", "ms", "miss", "mx", "master", "dr", "pc");

    /** Titles that are no words in small letters, as miss and nan are. */
    private static final Set<String> NO_WORDS = Set.of("mr", "mrs", "ms", "mx", "dr");

    private static final Set<String> BEFORE_NAMES_ALONE = Set.of("mr", "mrs", "ms", "mx");

    /** Titles that say of which sex somebody is. */
    private static final Set<String> OF_A_SEX = Set.of("mr", "mrs");

    /** Titles that anybody may have. */
    private static final Set<String> OF_ANYBODY = Set.of("mx", "dr");

    private static final Pattern TYPED = Pattern.compile("(?i)\\b(?:mr|mrs|ms|miss)\\b");

    private final TextWords words;
    private final Map<String, Meant> surnames;

    TitlesInAText(TextWords words, Map<String, Meant> surnames) {
        this.words = words;
        this.surnames = surnames;
    }

    /** The title that was typed with a name, or nothing where it tells neither a man nor a woman. */
    static String typedWith(String name) {
        Set<String> titles = TYPED.matcher(name).results()
                .map(title -> title.group().equalsIgnoreCase("mr") ? "mr" : "mrs")
                .collect(Collectors.toSet());
        return titles.size() == 1 ? titles.iterator().next() : "";
    }

    static boolean isTitle(Word word) {
        return TITLES.contains(word.folded());
    }

    /** Whether a surname alone follows it, as in Mrs Child. */
    static boolean isOfASurname(String folded) {
        return OF_A_SURNAME.contains(folded);
    }

    /** Whether it is never said of somebody without their name, as Nan, Miss and the doctor are. */
    static boolean standsBeforeNamesAlone(Word word) {
        return BEFORE_NAMES_ALONE.contains(word.folded());
    }

    /**
     * @param written up to where the text is done with
     * @return the name with its title, or the same where it has none
     */
    FoundName with(FoundName found, int written) {
        int title = titleOf(found, written);
        if (title == NONE) {
            return found;
        }
        return title == found.from() - 1 ? addressed(found, title) : withNamesOfTheirOwn(found, title);
    }

    private int titleOf(FoundName found, int written) {
        int furthest = Math.max(0, found.from() - FURTHEST);
        for (int i = found.from() - 1; i >= furthest && words.get(i).start() >= written; i--) {
            Word word = words.get(i);
            if (isTitle(word) && (word.isCapital() || NO_WORDS.contains(word.folded()))) {
                // she lives with Nan. Mia fell
                boolean ends = words.isDotAfter(i) && !NO_WORDS.contains(word.folded());
                return !ends && words.standTogether(i, i + 1, true) ? i : NONE;
            }
            if (!isNameOfTheirOwn(i, found)) {
                return NONE;
            }
        }
        return NONE;
    }

    /** An initial, or a first name before a surname; before a first name stands somebody else: “I told Miss Honey Mia fell.” */
    private boolean isNameOfTheirOwn(int index, FoundName found) {
        if (!words.standTogether(index, index + 1, false) || words.isCommaAfter(index)) {
            return false;
        }
        Word word = words.get(index);
        boolean isBeforeASurname = words.get(index + 1).isInitial() || isLastName(found);
        if (word.isInitial()) {
            return isBeforeASurname || !words.isDotAfter(index);
        }
        boolean allCapital = words.get(found.to()).isAllCapital();
        return isBeforeASurname && word.isCapital() && (!allCapital || NameSense.isNoWord(word));
    }

    private boolean isLastName(FoundName found) {
        Meant named = surnames.getOrDefault(words.folded(found.from(), found.to()), found.meant());
        boolean lone = named.kind() == Kind.LONE && named.who().stream().noneMatch(one -> one.title().equals("child"));
        return named.kind() == Kind.SURNAME || lone;
    }

    /** Somebody else, unless the name that is known can go on in front: Mr D Lowe may be whoever is known as Mr Lowe alone. */
    private FoundName withNamesOfTheirOwn(FoundName found, int title) {
        Meant named = named(found, title);
        Set<Somebody> left = whoMayHave(named, title);
        boolean mayBe = (named.kind() == Kind.LONE || named.kind() == Kind.WHOLE) && !left.isEmpty();
        Meant meant = mayBe ? new Meant(named.kind(), left) : named;
        return new FoundName(title, found.to(), meant, found.ending(), found.perhaps() || mayBe, !mayBe);
    }

    /** Who is called so with this title: a man of the name of the mother alone is somebody else. */
    private FoundName addressed(FoundName found, int title) {
        Meant named = named(found, title);
        Set<Somebody> left = whoMayHave(named, title);
        boolean isWhole = named.kind() == Kind.WHOLE;
        Meant meant = isWhole || left.isEmpty() ? named : new Meant(named.kind(), left);
        boolean mayBe = isWhole
                ? !OF_A_SEX.contains(wanted(title)) || named.who().stream().anyMatch(one -> mayHave(one, found, title))
                : named.kind() == Kind.SURNAME && named.who().size() > 1 || OF_ANYBODY.contains(words.get(title).folded());
        return new FoundName(title, found.to(), meant, found.ending(), found.perhaps(), left.isEmpty() && !mayBe);
    }

    /** Mr M Lowe is hardly a child, though Miss M Lowe and Mr Mark Lowe may be. */
    private boolean mayHave(Somebody one, FoundName found, int title) {
        return one.title().equals("child")
                ? !OF_A_SEX.contains(words.get(title).folded())
                        || words.from(found.from(), found.to()).stream().noneMatch(Word::isInitial)
                : !OF_A_SEX.contains(one.title());
    }

    private Meant named(FoundName found, int title) {
        return OF_A_SURNAME.contains(words.get(title).folded())
                ? surnames.getOrDefault(words.folded(found.from(), found.to()), found.meant())
                : found.meant();
    }

    /** Who has the title, or else whoever may have any: of several with one surname that could be each whose title is not known. */
    private Set<Somebody> whoMayHave(Meant named, int title) {
        Set<Somebody> known = withTitle(named, wanted(title));
        boolean several = named.kind() == Kind.SURNAME && named.who().size() > 1;
        return known.isEmpty() && !several ? withTitle(named, "") : known;
    }

    private String wanted(int index) {
        String title = words.get(index).folded();
        return LADIES.contains(title) ? "mrs" : title.equals("master") ? "child" : title;
    }

    private static Set<Somebody> withTitle(Meant meant, String title) {
        return meant.who().stream()
                .filter(one -> one.title().equals(title))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
