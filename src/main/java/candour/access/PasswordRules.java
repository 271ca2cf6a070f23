package candour.access;

import java.util.Locale;
import java.util.Optional;

/** What a password must be to protect anything: long, rather than odd (R11.9; National Cyber Security Centre advice). */
final class PasswordRules {

    /** In characters. */
    static final int SHORTEST = 12;

    /** The engine keeps no more. */
    private static final int LONGEST = 200;

    /** A shorter user id stands in many a good password by chance; it may not be all that there is of letters. */
    private static final int SHORTEST_ID_TO_AVOID = 4;

    private PasswordRules() {}

    /** @return what is wrong with a password for this person, in words; empty if nothing is */
    static Optional<String> fault(String password, String userId) {
        if (password.length() < SHORTEST) {
            return Optional.of("Use at least " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Use at most " + LONGEST + " characters.");
        }
        if (KnownPasswords.isKnown(password)) {
            return Optional.of("Use another one: everybody knows this one.");
        }
        if (holds(password, userId)) {
            return Optional.of("Use another one: your user name stands in this one.");
        }
        return Optional.empty();
    }

    /** All but its length. */
    static boolean isHardToGuess(String password, String userId) {
        return password.length() <= LONGEST && !KnownPasswords.isKnown(password) && !holds(password, userId);
    }

    private static boolean holds(String password, String userId) {
        String plain = password.toLowerCase(Locale.ROOT);
        String id = userId.toLowerCase(Locale.ROOT);
        return !id.isEmpty()
                && plain.contains(id)
                && (id.length() >= SHORTEST_ID_TO_AVOID || plain.replace(id, "").chars().noneMatch(Character::isLetter));
    }
}
