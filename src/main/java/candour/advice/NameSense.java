package candour.advice;

import candour.advice.NameForms.Kind;
import candour.advice.TextWords.Word;
import java.util.List;
import java.util.Set;

/**
 * Whether words of a text that read like a name are one where they stand. It prefers to hide: only in small
 * letters, as a month, as plain grammar or in a question is a name that is also a word taken for the word.
 */
final class NameSense {

    private static final Set<String> MONTHS = Set.of("january", "march", "april", "may", "june", "july", "august");
    private static final Set<String> BEFORE_A_MONTH =
            Set.of("in", "since", "until", "till", "last", "next", "early", "late", "mid", "during");

    /** Written with a capital letter, and nobody's name. */
    private static final Set<String> NO_NAMES = Set.of(
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "february", "september", "october",
            "november", "december", "today", "yesterday", "christmas", "easter", "english", "british", "nhs", "london", "england", "hillingdon");

    private static final Set<String> PEOPLES = Set.of("british", "irish", "african", "caribbean", "european", "asian");

    /** Abbreviations of the work that are also initials of somebody. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "gp", "pe", "tv", "ok", "uk", "us", "eu", "id", "am", "pm", "hv", "sw", "dv", "mh", "la", "dr", "mr", "ms", "st", "re",
            "it", "pc", "dc", "cp", "ld", "sn", "ed", "dt", "ta", "rs", "pa", "ae", "mp", "nb", "ps", "cin", "sen", "dob", "etc", "eg", "ie",
            "tel");

    private static final Set<String> AFTER_A_NAME = Set.of(
            "is", "was", "has", "had", "said", "says", "told", "tells", "came", "comes", "went", "goes", "did", "does", "can",
            "could", "would", "looks", "looked", "seems", "seemed", "hit", "hits", "cried", "and", "who", "lives", "lived",
            "wants", "wanted", "gets", "got", "also", "then", "asked", "disclosed", "reported", "refused", "shouted", "will");

    /** Surnames that also describe, or name things, and so begin a sentence without an article: young people, wood fire, burns on her arm. */
    private static final Set<String> BEGIN_A_SENTENCE = Set.of(
            "brown", "black", "white", "green", "gray", "grey", "blue", "red", "gold", "silver", "dark", "light", "bright",
            "long", "short", "small", "little", "large", "strong", "sharp", "early", "late", "best", "good", "better", "rich", "poor",
            "hot", "cold", "frost", "snow", "winter", "summer", "spring", "day", "night", "love", "hope", "joy", "faith", "grace",
            "price", "church", "temple", "school", "house", "home", "hall", "street", "page", "law", "power", "fair", "wise", "moody",
            "savage", "cross", "hardy", "noble", "swift", "blunt", "burns", "marks", "hands", "bones", "wells", "waters", "woods",
            "wood", "stone", "bell", "rose", "child", "baby", "friend", "nurse", "doctor", "parent", "parents", "close", "major");

    private static final Set<String> IN_THE_PAST = Set.of(
            "left", "struck", "took", "came", "ran", "kept", "gave", "made", "began", "found", "saw", "knew", "drove", "threw",
            "bit", "broke", "brought", "caught", "fell", "felt", "held", "let", "lost", "met", "paid", "put", "read", "rang",
            "sent", "shook", "shut", "slept", "smelt", "spoke", "stole", "stood", "swore", "thought", "tore", "woke", "won", "wrote");

    private static final Set<String> AFTER_A_QUESTION_WORD = Set.of(
            "i", "you", "he", "she", "it", "we", "they", "this", "that", "there", "these", "those", "someone", "anyone");

    private final TextWords words;

    /** @param word in small letters */
    static boolean isNoName(String word) {
        return NO_NAMES.contains(word);
    }

    static boolean isAbbreviation(Word word) {
        return ABBREVIATIONS.contains(word.folded());
    }

    NameSense(TextWords words) {
        this.words = words;
    }

    boolean isMeant(int first, int last, Kind kind) {
        if (first < last) {
            return isMeantTogether(first, last, kind);
        }
        Word word = words.get(first);
        return switch (kind) {
            case WHOLE -> true;
            case INITIALS -> word.isAllCapital() && !ABBREVIATIONS.contains(word.folded());
            case GIVEN, MIDDLE, LONE -> isAfterATitle(first) || (word.isCapital() ? isFirstName(first) : !isAWord(word));
            case SURNAME -> isAfterATitle(first) || (word.isCapital() ? isSurname(first) : !isAWord(word));
            case SHORT -> word.isCapital() && isFirstName(first);
        };
    }

    /** Mr. Hunter, Mr. D.J. Hunter, mr hunter: the dot ends no sentence, and what follows is no word. */
    private boolean isAfterATitle(int index) {
        int before = index - 1;
        while (before > 0 && words.get(before).isInitial()) {
            before--;
        }
        return before >= 0 && TitlesInAText.isWritten(words.get(before)) && words.standTogether(before, index, true);
    }

    private static boolean isAWord(Word word) {
        return word.isOrdinary() || OrdinaryWords.isGrammar(word.folded());
    }

    private boolean isMeantTogether(int first, int last, Kind kind) {
        List<Word> name = words.from(first, last);
        boolean allCapital = name.stream().allMatch(Word::isCapital);
        List<Word> whole = name.stream().filter(word -> !word.isInitial()).toList();
        if (whole.isEmpty() || kind == Kind.INITIALS) {
            return allCapital && (words.isDotAfter(first) || name.stream().noneMatch(Word::isWordOfOneLetter));
        }
        if (whole.size() == name.size()) {
            return allCapital || name.stream().anyMatch(word -> !word.isOrdinary());
        }
        boolean endsInAWord = name.get(name.size() - 1).isWordOfOneLetter() && !words.isDotAfter(last);
        boolean beginsWithAWord = name.get(0).isWordOfOneLetter() && !words.isDotAfter(first);
        return allCapital && !endsInAWord && !(beginsWithAWord && whole.stream().anyMatch(Word::isOrdinary));
    }

    private boolean isFirstName(int index) {
        Word word = words.get(index);
        if (!word.ending().isEmpty()) {
            return true;
        }
        if (MONTHS.contains(word.folded()) && isAMonth(index)) {
            return false;
        }
        if (!words.beginsASentence(index)) {
            return true;
        }
        String next = words.next(index);
        if (word.folded().equals("will") || word.folded().equals("may")) {
            return !words.isInAQuestion(index) && !AFTER_A_QUESTION_WORD.contains(next);
        }
        return !OrdinaryWords.isGrammar(word.folded()) || AFTER_A_NAME.contains(next);
    }

    private boolean isSurname(int index) {
        if (words.get(index).isOrdinary() && PEOPLES.contains(words.next(index))) {
            return false;
        }
        return !words.get(index).ending().isEmpty() || !canBeginASentence(index);
    }

    /** Young people, Brown hair: such a word at the beginning, with nothing after it that follows a name. */
    private boolean canBeginASentence(int index) {
        String word = words.get(index).folded();
        return (BEGIN_A_SENTENCE.contains(word) || OrdinaryWords.isGrammar(word))
                && words.beginsASentence(index)
                && !words.isSentenceOverAfter(index)
                && !isAfterAName(words.next(index));
    }

    private static boolean isAfterAName(String word) {
        return AFTER_A_NAME.contains(word) || IN_THE_PAST.contains(word) || word.endsWith("ed");
    }

    private boolean isAMonth(int index) {
        String before = index == 0 ? "" : words.get(index - 1).folded();
        boolean dayOf = before.equals("of") && words.isDay(index - 2);
        return BEFORE_A_MONTH.contains(before) || dayOf || words.isDay(index - 1) || words.isNumber(index + 1);
    }

    /** Whether it could be the name of somebody: it is no word that there is. */
    static boolean isNoWord(Word word) {
        return !word.isOrdinary() && !MONTHS.contains(word.folded()) && !NO_NAMES.contains(word.folded());
    }
}
