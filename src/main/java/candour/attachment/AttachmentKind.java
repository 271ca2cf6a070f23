package candour.attachment;

import java.util.Arrays;
import java.util.Optional;

/** What people attach to a case. */
public enum AttachmentKind {
    SIGNED_CONSENT("signed-consent", "Signed consent"),
    MINUTES("minutes", "Minutes"),
    PHOTO("photo", "Photo"),
    LETTER("letter", "Letter"),
    OTHER("other", "Other document");

    private final String key;
    private final String words;

    AttachmentKind(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** How the case file names it. */
    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    public static Optional<AttachmentKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
