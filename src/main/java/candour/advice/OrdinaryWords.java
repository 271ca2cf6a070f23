package candour.advice;

import candour.names.WordLists;
import java.util.Set;

/** The words of the language, to tell a name from a word that is written alike: Mark and mark, Grace and grace. */
final class OrdinaryWords {

    private static final Set<String> WORDS = Set.copyOf(WordLists.lines("ordinary-words"));

    /** Words that begin a sentence so often that a name of the same letters must show itself to be one. */
    private static final Set<String> OF_GRAMMAR = Set.of(
            "a", "all", "am", "an", "and", "any", "are", "as", "at", "be", "both", "but", "by", "can", "do", "dare", "even",
            "few", "for", "had", "has", "he", "her", "here", "his", "how", "if", "in", "is", "it", "just", "long", "many", "me",
            "more", "most", "much", "my", "need", "new", "no", "not", "now", "of", "on", "one", "only", "or", "other", "our",
            "she", "so", "some", "such", "that", "the", "then", "they", "this", "to", "too", "two", "up", "us", "was", "we",
            "what", "when", "who", "why", "with", "yes", "yet", "you", "young");

    private OrdinaryWords() {}

    /** @param word in small letters */
    static boolean has(String word) {
        return WORDS.contains(word);
    }

    static boolean isGrammar(String word) {
        return OF_GRAMMAR.contains(word);
    }
}
