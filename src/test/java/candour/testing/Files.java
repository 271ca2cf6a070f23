package candour.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Small files as people attach them, each unlike any other where it says so. */
public final class Files {

    private static final String SMALLEST_PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private Files() {}

    /** A PDF that is like no other. */
    public static byte[] pdf() {
        return pdf("Page " + UUID.randomUUID());
    }

    public static byte[] pdf(String words) {
        return bytes("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Note (" + words + ") >>\nendobj\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n");
    }

    public static byte[] png() {
        return Base64.getDecoder().decode(SMALLEST_PNG);
    }

    public static byte[] jpeg() {
        return bytes("\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000\u0001\u0001\u0000\u0000\u0001\u0000\u0001\u0000\u0000\u00ff\u00d9");
    }

    /** A packed folder with nothing in it: the record at its end is all there is. */
    public static byte[] emptyZip() {
        return bytes("PK\u0005\u0006" + "\u0000".repeat(18));
    }

    /** One file after the other, as if they were one. */
    public static byte[] joined(byte[]... files) {
        var all = new ByteArrayOutputStream();
        for (byte[] file : files) {
            all.writeBytes(file);
        }
        return all.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
