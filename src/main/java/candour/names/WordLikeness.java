package candour.names;

import java.util.Collections;
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

    static double of(Heard askedWord, Heard knownWord) {
        String asked = askedWord.letters();
        String known = knownWord.letters();
        if (asked.equals(known)) {
            return 1;
        }
        if (isInitial(asked) || isInitial(known)) {
            return asked.charAt(0) == known.charAt(0) ? INITIAL : 0;
        }
        double likeness = byLettersAndSound(askedWord, knownWord);
        return known.startsWith(asked) && asked.length() > 2 || isPartInChinese(asked, known)
                ? Math.max(likeness, BEGINNING)
                : likeness;
    }

    private static double byLettersAndSound(Heard asked, Heard known) {
        double letters = 0;
        for (String one : asked.spellings()) {
            for (String other : known.spellings()) {
                letters = Math.max(letters, LETTERS.apply(one, other));
            }
        }
        boolean sameSound = !Collections.disjoint(asked.sounds(), known.sounds());
        if (sameSound && (asked.irish() || known.irish())) {
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
