package candour.attachment;

import java.util.Locale;

/** Sizes of files as people read them: 340 KB, 1.2 MB. */
public final class FileSize {

    private static final long KB = 1024;
    private static final long MB = KB * KB;

    private FileSize() {}

    public static String words(long bytes) {
        if (bytes < MB) {
            return Math.max(bytes == 0 ? 0 : 1, bytes / KB) + " KB";
        }
        return bytes % MB == 0 ? bytes / MB + " MB" : String.format(Locale.UK, "%.1f MB", (double) bytes / MB);
    }
}
