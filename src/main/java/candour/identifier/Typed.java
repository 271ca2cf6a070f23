package candour.identifier;

import java.text.Normalizer;
import java.util.Locale;

/** What people type into a field for a code. */
final class Typed {

    private Typed() {}

    /** Without spaces, hyphens and dots, in capitals, full-width digits made plain. */
    static String compact(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return plain.replaceAll("[\\s\\p{Z}\\p{Pd}.]", "").toUpperCase(Locale.ROOT);
    }
}
