package candour.names;

import java.util.Set;

/**
 * One word of a name as it is compared, worked out once for all words with which it is.
 *
 * @param letters its folded letters
 * @param spellings the same, and as English would spell it; never empty
 * @param sounds what it may sound like; none for a single letter and for other scripts
 * @param irish whether it has a consonant that only Irish writes so
 */
record Heard(String letters, Set<String> spellings, Set<String> sounds, boolean irish) {

    static Heard of(String word) {
        Set<String> spellings = Sounds.spellings(word);
        return new Heard(word, spellings.isEmpty() ? Set.of(word) : spellings, Sounds.of(word), Sounds.isIrish(word));
    }
}
