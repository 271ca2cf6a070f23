package candour.names;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

/** How a word written in Latin letters sounds to English ears, spelt by English or by Irish rules. */
final class Sounds {

    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

    private Sounds() {}

    /** The sounds this word may have; none for a single letter and for other scripts. */
    static Set<String> of(String word) {
        Set<String> sounds = new LinkedHashSet<>();
        for (String spelling : spellings(word)) {
            sounds.add(METAPHONE.doubleMetaphone(spelling, false));
            sounds.add(METAPHONE.doubleMetaphone(spelling, true));
        }
        sounds.removeIf(sound -> sound == null || sound.isEmpty());
        return sounds;
    }

    /** The word as it stands, and as English would spell it if it is Irish. */
    static Set<String> spellings(String word) {
        Set<String> spellings = new LinkedHashSet<>();
        if (word.matches("[a-z]{2,}")) {
            spellings.add(word);
            spellings.add(inEnglish(word));
        }
        return spellings;
    }

    /** Whether the word has a consonant that only Irish writes so. */
    static boolean isIrish(String word) {
        return word.contains("bh") || word.contains("mh");
    }

    /** Siobhán is Shivaun, Niamh Neve, Meadhbh Maeve, Ciarán Kieran. */
    private static String inEnglish(String irish) {
        return irish.replaceAll("[bm]h", "v")
                .replaceAll("(?<=.)[dg]h", "")
                .replaceAll("^s(?=[ei])", "sh")
                .replaceAll("^c(?=[ei])", "k");
    }
}
