package candour.access;

import candour.start.StartRefused;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Keeps passwords so that whoever steals the database needs long for each guess (R11.9; OWASP Password Storage: bcrypt with a
 * work factor of 10 or more). The engine's own is one round, of which one machine tries a thousand million in a second.
 */
class SlowHash implements PasswordEncryptor {

    private static final String NAME = "bcrypt-sha512";

    /** In bytes: bcrypt reads no further. */
    private static final int READ = 72;

    private static final int LEAST = 4;

    /** Beyond, a log-in would take longer than anybody waits. */
    private static final int MOST = 16;

    private static final Pattern KEPT = Pattern.compile("\\{" + NAME + "}\\$2a\\$(\\d\\d)\\$.*");

    private final int strength;
    private final BCryptPasswordEncoder slow;

    /** @param strength with each one more, a guess and a log-in take twice as long */
    SlowHash(int strength) {
        if (strength < LEAST || strength > MOST) {
            throw new StartRefused(
                    "candour.passwords.strength is " + strength + ".",
                    "Give a number from " + LEAST + " to " + MOST + ", or leave the line out. Where real people work, at least 10.");
        }
        this.slow = new BCryptPasswordEncoder(strength);
        this.strength = strength;
    }

    @Override
    public String encrypt(String password) {
        return slow.encode(ofOneLength(password));
    }

    @Override
    public boolean check(String password, String kept) {
        return slow.matches(ofOneLength(password), kept);
    }

    /** Whether this is what made what the engine keeps, at whatever strength. */
    boolean made(String kept) {
        return KEPT.matcher(kept).matches();
    }

    /** Takes as long again as one at the strength of now takes longer than the one that was made with what is kept. */
    void makeUpFor(String kept, String password) {
        strengthsLeft(kept).forEach(one -> new BCryptPasswordEncoder(one).encode(ofOneLength(password)));
    }

    /** At 9, where it is 11 now, 9 and 10 are left: each takes twice as long as the one before, so all of them as long as 11. */
    List<Integer> strengthsLeft(String kept) {
        Matcher ofOurs = KEPT.matcher(kept);
        return ofOurs.matches() ? IntStream.range(Integer.parseInt(ofOurs.group(1)), strength).boxed().toList() : List.of();
    }

    /** Stands with each password that is kept, so that the next release can still read it. */
    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** A password may be longer than what is read of it, and the engine's salt stands at its end. */
    private static String ofOneLength(String password) {
        return new Sha512HashDigest().encrypt(password).substring(0, READ);
    }
}
