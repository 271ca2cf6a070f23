package candour.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What must hold of everything that somebody wrote, on whatever form. */
public final class Written {

    private Written() {}

    /** What is wrong with the text, in words that go on after the name of its field; empty if nothing is. */
    public static List<String> faults(String text, int mostCharacters) {
        List<String> faults = new ArrayList<>();
        // a zero byte, or half of a character outside the common ones: not every database keeps them
        if (text.indexOf(0) >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            faults.add("this holds a character that cannot be kept. Type it again here.");
        }
        if (text.codePointCount(0, text.length()) > mostCharacters) {
            faults.add(String.format(Locale.UK, "this is longer than the %,d characters there is room for.", mostCharacters));
        }
        return faults;
    }
}
