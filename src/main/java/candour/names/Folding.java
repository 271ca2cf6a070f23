package candour.names;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes from letters what is written differently without being a different name; scripts stay what they are. */
final class Folding {

    /** Everything that people type, or programs put, where an apostrophe belongs. */
    private static final String APOSTROPHES = "['’‘‛`´′ʹʼʻʽʾʿ＇׳]";

    /** Letters that Unicode does not take apart, and Arabic ones that keyboards exchange. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            letter('ł', "l"), letter('ø', "o"), letter('đ', "d"), letter('ð', "d"), letter('þ', "th"),
            letter('ß', "ss"), letter('æ', "ae"), letter('œ', "oe"), letter('ı', "i"), letter('ħ', "h"),
            letter('ŧ', "t"), letter('ŋ', "ng"), letter('ə', "e"), letter('ς', "σ"), letter('ى', "ي"),
            letter('ی', "ي"), letter('ة', "ه"), letter('ک', "ك"));

    /** In these, and across all, a mark over or under a letter is optional; elsewhere it is a vowel. */
    private static final Set<UnicodeScript> MARKS_ARE_OPTIONAL =
            Set.of(UnicodeScript.INHERITED, UnicodeScript.ARABIC, UnicodeScript.HEBREW);

    private Folding() {}

    static List<String> words(String typed) {
        String apart = Normalizer.normalize(typed.replaceAll(APOSTROPHES, ""), Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder();
        apart.codePoints().filter(sign -> !isDropped(sign)).forEach(bare::appendCodePoint);
        StringBuilder folded = new StringBuilder();
        bare.toString().toLowerCase(Locale.ROOT).codePoints().forEach(letter -> fold(letter, folded));
        return Arrays.stream(Normalizer.normalize(folded, Normalizer.Form.NFC).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isDropped(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.CONTROL -> !Character.isWhitespace(sign);
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> MARKS_ARE_OPTIONAL.contains(UnicodeScript.of(sign));
            default -> sign == 'ـ';
        };
    }

    private static void fold(int letter, StringBuilder folded) {
        if (isBetweenWords(letter)) {
            folded.append(' ');
        } else if (LETTERS.containsKey(letter)) {
            folded.append(LETTERS.get(letter));
        } else {
            folded.appendCodePoint(letter);
        }
    }

    private static boolean isBetweenWords(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static Map.Entry<Integer, String> letter(char letter, String folded) {
        return Map.entry((int) letter, folded);
    }
}
