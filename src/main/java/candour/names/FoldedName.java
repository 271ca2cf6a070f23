package candour.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A name without what people write now so, now so: letter case, accents, apostrophes, hyphens, the order of its
 * words (R11.3, F12). Only for comparing: what is shown and kept is the name as it was typed.
 *
 * @param words its words in folded letters; empty if the name holds no letter, figure or sign
 */
public record FoldedName(List<String> words) {

    /** From this likeness on, two names may be the same. */
    public static final double ALIKE = 0.8;

    /** What a name has less than the other is known to have makes it less sure, never unlike. */
    private static final double SHORTER = 0.9;

    /** So many first letters find a name before it is typed to the end. */
    private static final int PREFIX = 3;

    /** No word of a name is told apart from another by what comes after this. */
    private static final int MOST_LETTERS = 40;

    /** Nor any name by what comes after these: whoever pastes a whole family must not keep everybody waiting. */
    private static final int MOST_WORDS = 24;

    public FoldedName {
        words = List.copyOf(words);
    }

    public static FoldedName of(String typed) {
        return new FoldedName(typed == null ? List.of() : Folding.words(typed));
    }

    /**
     * What a name is found by in an index that can only tell whether two values are the same. Names that are
     * alike have at least one key in common; so do many that are not, hence {@link #likeness}.
     */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (String word : words) {
            addKeys(word, keys);
        }
        for (String pair : pairs()) {
            addKeys(pair, keys);
        }
        return keys;
    }

    private static void addKeys(String word, Set<String> keys) {
        keys.add("word:" + first(word, MOST_LETTERS));
        if (length(word) >= PREFIX) {
            keys.add("begins:" + first(word, PREFIX));
        }
        Sounds.of(word).forEach(sound -> keys.add("sounds:" + sound));
        // names in Chinese characters are written without spaces, and a given name alone must find them
        word.codePoints().filter(Character::isIdeographic).forEach(sign -> keys.add("sign:" + Character.toString(sign)));
    }

    /**
     * How well a name that is known answers to this one, which is asked for: 1 if every word is there, in whatever
     * order; 0 if a word answers to none.
     */
    public double likeness(FoldedName known) {
        return words.isEmpty() || known.words.isEmpty() ? 0 : beginning().likenessTo(known.beginning());
    }

    private FoldedName beginning() {
        return words.size() <= MOST_WORDS ? this : new FoldedName(words.subList(0, MOST_WORDS));
    }

    private double likenessTo(FoldedName known) {
        List<Heard> all = known.wordsAndPairs();
        double[] alone = bestOf(heard(words), all);
        double best = Math.max(meanOf(alone), withTwoJoined(alone, bestOf(heard(pairs()), all)));
        if (best == 0 && known.words.size() < words.size()) {
            best = SHORTER * meanOf(bestOf(heard(known.words), wordsAndPairs()));
        }
        return best;
    }

    private List<Heard> wordsAndPairs() {
        return heard(Stream.concat(words.stream(), pairs().stream()).toList());
    }

    private static List<Heard> heard(List<String> words) {
        return words.stream().map(word -> Heard.of(first(word, 2 * MOST_LETTERS))).toList();
    }

    /** How like each of these words is to its best counterpart. */
    private static double[] bestOf(List<Heard> asked, List<Heard> known) {
        return asked.stream()
                .mapToDouble(word -> known.stream().mapToDouble(other -> WordLikeness.of(word, other)).max().orElse(0))
                .toArray();
    }

    /** 0 if one has no counterpart. */
    private static double meanOf(double[] likeness) {
        return DoubleStream.of(likeness).allMatch(one -> one >= ALIKE) ? DoubleStream.of(likeness).average().orElse(0) : 0;
    }

    /** The best of this name with two neighbouring words written as one: Mary Ann for Maryann. */
    private static double withTwoJoined(double[] alone, double[] joined) {
        double best = 0;
        for (int at = 0; at < joined.length; at++) {
            int first = at;
            DoubleStream others = IntStream.range(0, alone.length).filter(i -> i != first && i != first + 1).mapToDouble(i -> alone[i]);
            best = Math.max(best, meanOf(DoubleStream.concat(others, DoubleStream.of(joined[at])).toArray()));
        }
        return best;
    }

    /**
     * Whether one person may have both names: spelt otherwise, in a short form, with a middle name or only a part of it. It is
     * for a warning and never for a search: it is stricter than likeness, which weighs, and no key finds a short form.
     */
    public boolean mayBeOnePersons(FoldedName other) {
        FoldedName one = withoutTitles();
        FoldedName two = other.withoutTitles();
        return one.words.size() <= two.words.size() ? two.holds(one) : one.holds(two);
    }

    private FoldedName withoutTitles() {
        return new FoldedName(words.stream().filter(word -> !UsualNames.isNoPartOfAName(word)).toList());
    }

    private boolean holds(FoldedName shorter) {
        return !shorter.words.isEmpty() && shorter.words.stream().allMatch(this::holds);
    }

    private boolean holds(String word) {
        return pairs().contains(word)
                || words.stream().anyMatch(own -> UsualNames.of(own).contains(word)
                        || WordLikeness.of(Heard.of(word), Heard.of(own)) >= ALIKE
                        || WordLikeness.of(Heard.of(own), Heard.of(word)) >= ALIKE);
    }

    private List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at + 1 < words.size(); at++) {
            pairs.add(words.get(at) + words.get(at + 1));
        }
        return pairs;
    }

    private static String first(String word, int letters) {
        return length(word) <= letters ? word : word.substring(0, word.offsetByCodePoints(0, letters));
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
