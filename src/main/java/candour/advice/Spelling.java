package candour.advice;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether two folded words may be two spellings of one name: Mia and Mya, Katherine and Catherine. */
final class Spelling {

    private static final LevenshteinDistance LETTERS = new LevenshteinDistance(2);

    private Spelling() {}

    static boolean isAlike(String word, String name) {
        if (word.equals(name)) {
            return true;
        }
        int shorter = Math.min(word.length(), name.length());
        if (shorter < 2 || !beginAlike(word.charAt(0), name.charAt(0))) {
            return false;
        }
        int different = LETTERS.apply(word, name);
        if (shorter == 2) {
            return different == 1 && (word.startsWith(name) || name.startsWith(word));
        }
        return different >= 0 && different <= (shorter < 7 ? 1 : 2) || shorter > 3 && isBeginning(word, name);
    }

    /** Alexa of Alexandrina: the front part of a first name is how it is often called. */
    private static boolean isBeginning(String word, String name) {
        return name.startsWith(word);
    }

    private static boolean beginAlike(char one, char other) {
        return sound(one) == sound(other);
    }

    private static char sound(char letter) {
        return switch (letter) {
            case 'c', 'q' -> 'k';
            case 'z' -> 's';
            case 'g', 'y', 'i' -> 'j';
            default -> letter;
        };
    }
}
