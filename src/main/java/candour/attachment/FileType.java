package candour.attachment;

import java.util.List;

/** The few kinds of file a case takes: each opens everywhere, stays as it is and starts nothing by itself. */
public enum FileType {
    PDF("PDF", List.of("application/pdf"), List.of("pdf")),
    JPEG("JPEG", List.of("image/jpeg"), List.of("jpg", "jpeg")),
    PNG("PNG", List.of("image/png"), List.of("png")),
    /** A mail that was saved as text is text too. */
    TEXT("plain text", List.of("text/plain", "message/rfc822"), List.of("txt"));

    private final String words;
    private final List<String> foundAs;
    private final List<String> endings;

    FileType(String words, List<String> foundAs, List<String> endings) {
        this.words = words;
        this.foundAs = foundAs;
        this.endings = endings;
    }

    public String words() {
        return words;
    }

    /** As which type it is handed out. */
    public String mediaType() {
        return foundAs.get(0);
    }

    /** Whether bytes found to be of this media type are such a file. */
    boolean isFoundAs(String mediaType) {
        return foundAs.contains(mediaType);
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }
}
