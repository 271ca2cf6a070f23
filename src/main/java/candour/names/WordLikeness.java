package candour.names;

import java.util.Collections;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How much one word of a name is like another, from 0 to 1. */
final class WordLikeness {

    private static final JaroWinklerSimilarity LETTERS = new JaroWinklerSimilarity();

    /** What is like but not the same never counts as much as the same. */
    private static final double BEGINNING = 0.92;

    private static final double INITIAL = 0.82;

    /** Words that sound the same are so much nearer to each other, others so much further apart. */
    private static final double SAME_SOUND = 0.3;

    private static final double OTHER_SOUND = 0.08;

    private WordLikeness() {}

    static double of(String asked, String known) {
        if (asked.equals(known)) {
            return 1;
        }
        if (isInitial(asked) || isInitial(known)) {
            return asked.charAt(0) == known.charAt(0) ? INITIAL : 0;
        }
        double likeness = byLettersAndSound(asked, known);
        return known.startsWith(asked) && asked.length() > 2 || isPartInChinese(asked, known)
                ? Math.max(likeness, BEGINNING)
                : likeness;
    }

    private static double byLettersAndSound(String asked, String known) {
        double letters = 0;
        Set<String> ofAsked = Sounds.spellings(asked);
        Set<String> ofKnown = Sounds.spellings(known);
        for (String one : ofAsked.isEmpty() ? Set.of(asked) : ofAsked) {
            for (String other : ofKnown.isEmpty() ? Set.of(known) : ofKnown) {
                letters = Math.max(letters, LETTERS.apply(one, other));
            }
        }
        boolean sameSound = !Collections.disjoint(Sounds.of(asked), Sounds.of(known));
        if (sameSound && (Sounds.isIrish(asked) || Sounds.isIrish(known))) {
            // English writes such a name as it pleases: the letters tell little
            return Math.max(FoldedName.ALIKE, letters);
        }
        return sameSound ? letters + SAME_SOUND * (1 - letters) : letters - OTHER_SOUND;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0)) && !Character.isIdeographic(word.charAt(0));
    }

    private static boolean isPartInChinese(String asked, String known) {
        return Character.isIdeographic(asked.codePointAt(0)) && (known.contains(asked) || asked.contains(known));
    }
}
