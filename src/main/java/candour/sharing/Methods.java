package candour.sharing;

import java.util.Map;
import java.util.Set;

/** The ways in which information travels, in words (R11.10 to R11.15). */
public final class Methods {

    static final String SECURE_EMAIL = "secure-email";

    static final String ENCRYPTED_EMAIL = "encrypted-email";

    private static final Map<String, String> WORDS = Map.of(
            "telephone", "by telephone",
            "face-to-face", "face to face",
            "meeting", "in a meeting",
            "hard-copy", "on paper in a sealed envelope",
            "encrypted-media", "on an encrypted device",
            SECURE_EMAIL, "by secure email",
            ENCRYPTED_EMAIL, "by email through an agreed encryption service",
            "file-transfer", "by a secure file transfer or portal",
            "access-in-place", "by giving access in place");

    private Methods() {}

    static Set<String> all() {
        return WORDS.keySet();
    }

    public static String words(String method) {
        return WORDS.getOrDefault(method, method);
    }
}
