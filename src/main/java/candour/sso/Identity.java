package candour.sso;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Whom a provider means, whatever they are called: its address, and what it calls the person for ever. */
record Identity(String issuer, String subject) {

    /** @return what is kept of it: enough to know it again, and no name of anybody */
    String digest() {
        try {
            byte[] both = (issuer.length() + ":" + issuer + subject).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
