package candour.access;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Passwords that everybody knows and that therefore protect nothing. */
final class KnownPasswords {

    private static final Set<String> KNOWN = Set.of(
            "candour-demo", "candour", "admin", "administrator", "demo", "camunda", "password", "passw0rd", "secret",
            "changeme", "change-me", "postgres", "postgresql", "root", "test", "welcome", "123456",
            "12345678", "123456789", "qwerty", "letmein", "iloveyou", "football", "sunshine", "princess", "monkey", "dragon",
            "abc", "abcdef", "abcdefgh", "abcdefghijkl", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t6y", "1qaz2wsx3edc",
            "teacher", "school", "nurse", "safeguarding", "children", "summer", "winter", "spring", "autumn");

    private static final Pattern END = Pattern.compile("[^\\p{L}]+$");

    /** A few letters over and over are no more than one of them. */
    private static final Pattern REPEATED = Pattern.compile("(.{1,8}?)\\1+");

    private static final String FIGURES = "01234567890123456789";

    private KnownPasswords() {}

    static boolean isMissing(String password) {
        return password == null || password.isBlank();
    }

    /** Also with a year behind it, twice, or in a row of figures: that is what is tried first. */
    static boolean isKnown(String password) {
        String plain = password.trim().toLowerCase(Locale.ROOT);
        return KNOWN.contains(plain)
                || KNOWN.contains(END.matcher(plain).replaceFirst(""))
                || REPEATED.matcher(plain).matches()
                || FIGURES.contains(plain);
    }
}
