package candour.advice;

import candour.advice.TextWords.Word;
import candour.names.UsualNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names in an answer that says who somebody was and often no name: “His mother and Kayla”, “Nobody”, “Halina Wronska, her
 * grandmother”. A word alone is one where the language does not know it; two together also where it does, as in Grace Young.
 */
final class NamesInAnAnswer {

    /** What people are at work or to each other, which many write with a capital letter. */
    private static final Set<String> WHAT_THEY_ARE = Set.of(
            "i", "nobody", "everybody", "parents", "guardian", "foster", "carer", "brother", "sister", "class", "head", "teacher",
            "school", "college", "nursery", "social", "worker", "key", "health", "visitor", "family", "nurse", "midwife", "doctor",
            "gp", "police", "officer", "pc", "manager", "deputy", "designated", "safeguarding", "lead", "team", "service", "services",
            "council", "local", "authority", "duty", "desk", "counsellor", "children", "childrens", "data", "protection", "mash");

    private NamesInAnAnswer() {}

    static List<String> of(String answer) {
        TextWords words = new TextWords(answer);
        List<String> names = new ArrayList<>();
        List<Word> together = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            if (!together.isEmpty() && (words.isCommaAfter(i - 1) || !words.standTogether(i - 1, i, false))) {
                end(together, names);
            }
            if (isLikeAName(words.get(i), !together.isEmpty())) {
                together.add(words.get(i));
            } else {
                end(together, names);
            }
        }
        end(together, names);
        return names;
    }

    private static boolean isLikeAName(Word word, boolean afterOne) {
        boolean isNone = !afterOne && OrdinaryWords.isGrammar(word.folded())
                || UsualNames.isNoPartOfAName(word.folded())
                || WHAT_THEY_ARE.contains(word.folded());
        return !isNone && (word.isCapital() || !word.isOrdinary());
    }

    private static void end(List<Word> together, List<String> names) {
        if (together.size() > 1 || together.stream().anyMatch(word -> !word.isOrdinary())) {
            names.add(together.stream().map(Word::text).collect(Collectors.joining(" ")));
        }
        together.clear();
    }
}
