package candour.access;

import java.util.Locale;
import java.util.Set;

/** Passwords that everybody knows and that therefore protect nothing. */
final class KnownPasswords {

    private static final Set<String> KNOWN = Set.of(
            "candour-demo", "candour", "admin", "administrator", "demo", "camunda", "password", "passw0rd", "secret",
            "changeme", "change-me", "postgres", "postgresql", "root", "test", "letmein", "welcome", "123456",
            "12345678", "123456789", "qwerty");

    private KnownPasswords() {}

    static boolean isMissing(String password) {
        return password == null || password.isBlank();
    }

    static boolean isKnown(String password) {
        return KNOWN.contains(password.trim().toLowerCase(Locale.ROOT));
    }
}
