package candour.advice;

import candour.advice.NameForms.Kind;
import candour.advice.TextWords.Word;
import candour.names.WordLists;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether words of a text that read like a name are one where they stand. It prefers to hide: only in small
 * letters, as a month, in a question, or as grammar and what often begins one at the beginning of a sentence, is a name
 * that is also a word taken for the word.
 */
final class NameSense {

    private static final Set<String> MONTHS = Set.of(
            "january", "march", "april", "may", "june", "july", "august", "jan", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
            "nov", "dec");
    private static final Set<String> BEFORE_A_MONTH =
            Set.of("in", "since", "until", "till", "last", "next", "early", "late", "mid", "during");

    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String LINE = "[-‐‑–]";

    /** What a number stands behind that is no day. */
    private static final String NUMBERED = "(?:year|class|form|group|level|grade|stage|week|room|flat|aged?|(?<!as\\h)at)\\h";

    /** 12 May, 12th of May, 12-14 May, but no time, no date in figures and no number of a list: 10.30 May, 2. May, Year 3 May. */
    private static final Pattern AFTER_A_DAY = Pattern.compile("(?is).*(?<![\\p{L}\\p{N}./:-])(?<!" + NUMBERED + ")(?:" + DAY + LINE
            + ")?" + DAY + "(?:\\h{1,2}of)?(?:\\h{1,2}|/|" + LINE + ")");

    /** May 2026, May-26, May ’26, May 3rd, but no age: May 7, May 26 yrs. */
    private static final Pattern BEFORE_A_YEAR = Pattern.compile("(?i)(?:(?:,?\\h|/|" + LINE + ")(?:19|20)\\d\\d|(?:\\h|/|" + LINE
            + ")2\\d|\\h?['’]\\d\\d|\\h" + DAY + ",?\\h(?:19|20)\\d\\d|\\h\\d{1,2}(?:st|nd|rd|th))"
            + "(?![\\p{L}\\p{N}]|[.:/]\\d|[\\h-]?(?:y|months))");
    private static final Pattern BEFORE_A_DAY = Pattern.compile("\\h\\d{1,2}(?![\\p{L}\\p{N}]|[.:/]\\d)");

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

    /** Surnames that are also what is found on a child, and begin a sentence without an article: burns noted on her arm. */
    private static final Set<String> FOUND_ON_A_CHILD = Set.of("burns", "marks", "bones", "hands", "bond");

    /** Surnames that also describe, or name things, and begin a sentence so: young people, wood fire, head injury. */
    private static final Set<String> BEGIN_A_SENTENCE = WordLists.words("sentence-beginnings");

    /** Before these stands who did it, and they end in no -ed. */
    private static final Set<String> DONE_BY_SOMEBODY = WordLists.words("deeds");

    /** These end in -ed and say what somebody is like: brown haired, young, aged 5. */
    private static final Set<String> WHAT_THEY_ARE_LIKE =
            Set.of("coloured", "colored", "haired", "headed", "eyed", "skinned", "aged", "striped", "framed", "based");

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
            return isMeantTogether(first, last, kind) || kind == Kind.SURNAME && isAfterATitle(first);
        }
        Word word = words.get(first);
        if ((kind == Kind.SURNAME || kind == Kind.LONE) && WhoTheyAre.isInEveryReport(word.folded())) {
            return isAfterATitleOfASurname(first);
        }
        return switch (kind) {
            case WHOLE -> true;
            case INITIALS -> word.isAllCapital() && !ABBREVIATIONS.contains(word.folded());
            case GIVEN, MIDDLE, LONE -> isAfterATitle(first) || (word.isCapital() ? isFirstName(first) : !isAWord(word));
            case SURNAME -> isAfterATitle(first) || (word.isCapital() ? isSurname(first) : !isAWord(word));
            case SHORT -> word.isCapital() && isFirstName(first);
        };
    }

    /** Mr. Hunter, Mr. D.J. Hunter: the dot ends no sentence. And mr hunter: what follows is no word. */
    private boolean isAfterATitle(int index) {
        int before = index - 1;
        while (words.get(index).isCapital() && before > 0 && words.get(before).isInitial()) {
            before--;
        }
        return before >= 0
                && TitlesInAText.standsBeforeNamesAlone(words.get(before))
                && words.standTogether(before, index, true);
    }

    private boolean isAfterATitleOfASurname(int index) {
        return isAfterATitle(index)
                || words.get(index).isCapital()
                        && TitlesInAText.isOfASurname(words.before(index))
                        && words.standTogether(index - 1, index, true);
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
        if (isAMonth(index)) {
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
        if (isAMonth(index) || words.get(index).isOrdinary() && PEOPLES.contains(words.next(index))) {
            return false;
        }
        return !words.get(index).ending().isEmpty() || !canBeginASentence(index);
    }

    /** Young people, Brown hair: such a word at the beginning, with nothing after it that follows a name. */
    private boolean canBeginASentence(int index) {
        return isUsualWord(words.get(index).folded()) && words.beginsASentence(index) && !isBeforeWhatSomebodyDid(index);
    }

    /** Whether a surname is so usual a word that a capital letter alone makes no name of it. */
    static boolean isUsualWord(String word) {
        return BEGIN_A_SENTENCE.contains(word) || FOUND_ON_A_CHILD.contains(word) || OrdinaryWords.isGrammar(word);
    }

    private boolean isBeforeWhatSomebodyDid(int index) {
        String next = words.next(index);
        boolean past = next.length() > 4 && next.endsWith("ed") && !WHAT_THEY_ARE_LIKE.contains(next);
        return AFTER_A_NAME.contains(next)
                || !FOUND_ON_A_CHILD.contains(words.get(index).folded())
                        && (past || DONE_BY_SOMEBODY.contains(next) || words.isBracketAfter(index));
    }

    private boolean isAMonth(int index) {
        if (!MONTHS.contains(words.get(index).folded()) || !words.get(index).ending().isEmpty()) {
            return false;
        }
        String behind = words.textBehind(index);
        return BEFORE_A_MONTH.contains(words.before(index))
                || AFTER_A_DAY.matcher(words.textBefore(index)).matches()
                || BEFORE_A_YEAR.matcher(behind).lookingAt()
                || words.before(index).equals("on") && BEFORE_A_DAY.matcher(behind).lookingAt();
    }

    /** Whether it could be the name of somebody: it is no word that there is. */
    static boolean isNoWord(Word word) {
        return !word.isOrdinary() && !MONTHS.contains(word.folded()) && !NO_NAMES.contains(word.folded());
    }
}
