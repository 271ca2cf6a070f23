package candour.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one text in their order, with what stands around each. What is nothing but signs that nobody sees is no word. */
final class TextWords {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}]+(?:['’ʼ‘`´][\\p{L}\\p{M}\\p{N}\\p{Cf}]+)*+");
    private static final Pattern UNSEEN = Pattern.compile("^[\\p{Cf}'’ʼ‘`´]+|\\p{Cf}+");
    private static final Pattern ENDING = Pattern.compile("(.+?)['’ʼ`´](s|ll|d|ve|re)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINNING =
            Pattern.compile("(?s).*(?:[.!?:…][\"”’'»)]*\\s+|\\R\\s*)[\"“‘'«(*•–-]*\\s*");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?]");
    private static final int NEAR = 30;
    private static final Pattern AFTER_A_WORD = Pattern.compile("[\\s\\u00a0&&[^\\n]]{1,3}|[-‐‑–'’]|,\\s?");
    private static final Pattern AFTER_A_SHORT_WORD = Pattern.compile("\\.?[\\s\\u00a0&&[^\\n]]{0,2}|[-‐‑–]|['’]\\s?|,\\s?");
    private static final Pattern HYPHEN = Pattern.compile("[-‐‑–]");
    private static final Pattern APART = Pattern.compile("\\s*[,;:]\\s*|\\s+[-‐‑–—]\\s+");

    /**
     * One word.
     *
     * @param text as it is seen
     * @param folded the word in small letters without accents and without its ending
     * @param ending “’s” or the like, or empty
     */
    record Word(String text, String folded, String ending, int start, int end) {

        boolean isCapital() {
            int first = text.codePointAt(0);
            boolean knowsNoCase = Character.isLetter(first) && !Character.isLowerCase(first);
            return Character.isUpperCase(first) || Character.isTitleCase(first) || knowsNoCase;
        }

        boolean isAllCapital() {
            return text.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
        }

        /** DSL, SENDCo, and whoever wrote all in capitals. */
        boolean beginsInCapitals() {
            return text.length() > 1 && Character.isUpperCase(text.charAt(0)) && Character.isUpperCase(text.charAt(1));
        }

        boolean isInitial() {
            return text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0));
        }

        /** I and A are words before they are initials. */
        boolean isWordOfOneLetter() {
            return text.equals("I") || text.equals("A");
        }

        String withoutEnding() {
            return text.substring(0, text.length() - ending.length());
        }

        boolean isOrdinary() {
            return OrdinaryWords.has(folded);
        }
    }

    private final String text;
    private final List<Word> words = new ArrayList<>();

    TextWords(String text) {
        this.text = text;
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            String seen = UNSEEN.matcher(found.group()).replaceAll("");
            Matcher ending = ENDING.matcher(seen);
            boolean has = ending.matches();
            String folded = NameForms.fold(has ? ending.group(1) : seen);
            if (!folded.isEmpty()) {
                String end = has ? "’" + ending.group(2).toLowerCase(Locale.ROOT) : "";
                words.add(new Word(seen, folded, end, found.start(), found.end()));
            }
        }
    }

    int count() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    List<Word> from(int first, int last) {
        return words.subList(first, last + 1);
    }

    /** These words in folded letters with blanks between them. */
    String folded(int first, int last) {
        return from(first, last).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    /** The folded word after this one, or nothing. */
    String next(int index) {
        return index + 1 < words.size() ? words.get(index + 1).folded() : "";
    }

    /** The folded word before this one, or nothing. */
    String before(int index) {
        return index > 0 ? words.get(index - 1).folded() : "";
    }

    /** What stands right before a word. */
    String textBefore(int index) {
        int at = words.get(index).start();
        return text.substring(Math.max(0, at - NEAR), at);
    }

    /** What stands right behind a word. */
    String textBehind(int index) {
        int end = words.get(index).end();
        return text.substring(end, Math.min(text.length(), end + NEAR));
    }

    boolean isHyphenAfter(int index) {
        return index >= 0 && index + 1 < words.size() && HYPHEN.matcher(between(index)).matches();
    }

    boolean isCommaAfter(int index) {
        return between(index).startsWith(",");
    }

    /** Whether a comma, a dash or the like parts this word from the next. */
    boolean isApartAfter(int index) {
        return APART.matcher(between(index)).matches();
    }

    boolean isSentenceOverAfter(int index) {
        return ".!?\n".indexOf(charAt(words.get(index).end())) >= 0;
    }

    boolean isBracketAfter(int index) {
        return text.startsWith(" (", words.get(index).end());
    }

    boolean isDotAfter(int index) {
        return charAt(words.get(index).end()) == '.';
    }

    /** The sign at this place; a new line after the end. */
    char charAt(int place) {
        return place < text.length() ? text.charAt(place) : '\n';
    }

    /** Whether nothing that parts two names stands between these words. */
    boolean standTogether(int first, int last, boolean afterTitle) {
        for (int i = first; i < last; i++) {
            Pattern allowed = words.get(i).isInitial() || afterTitle ? AFTER_A_SHORT_WORD : AFTER_A_WORD;
            if (!allowed.matcher(between(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    private String between(int index) {
        return text.substring(words.get(index).end(), words.get(index + 1).start());
    }

    boolean beginsASentence(int index) {
        String before = textBefore(index);
        return BEGINNING.matcher(before.length() < NEAR ? "\n" + before : before).matches();
    }

    boolean endsASentence(int dot) {
        return text.substring(dot + 1).matches("(?s)[\"”’']?\\s+\\p{Lu}.*|\\s*");
    }

    boolean isInAQuestion(int index) {
        Matcher end = END_OF_SENTENCE.matcher(text);
        return end.find(words.get(index).start()) && end.group().equals("?");
    }
}
