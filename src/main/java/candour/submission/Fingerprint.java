package candour.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether one person sent the same words twice, without keeping the words a second time. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String user, String form, Map<String, Object> answers) {
        String all = user + "\n" + form + "\n" + new TreeMap<>(answers);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
