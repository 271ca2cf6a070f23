package candour.attachment;

import candour.submission.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds from its bytes what a file really is and holds that against its name. Whatever could be taken for a second
 * thing as well, a web page or a packed folder, is refused.
 */
final class Inspection {

    static final String TAKEN = "Add a PDF, a JPEG or PNG picture, or plain text (.txt).";

    /** So far into a file a browser or a reader looks for what it is. */
    private static final int BEGINNING = 1024;

    private static final List<String> OF_A_WEB_PAGE =
            List.of("<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?php", "<?xml-stylesheet");

    private static final byte[] BEGIN_OF_PDF = bytes("%PDF-");
    private static final byte[] END_OF_PDF = bytes("%%EOF");
    private static final byte[] END_OF_PNG = bytes("IEND\u00aeB`\u0082");
    private static final byte[] END_OF_PACKED = bytes("PK\u0005\u0006");

    /** The record at the end of a packed folder, without the remark that may follow it. */
    private static final int LENGTH_OF_END = 22;

    private static final int MOST_OF_A_REMARK = 65_535;

    private Inspection() {}

    /** @throws Refused if a case does not take such a file, in words that say what to do instead */
    static FileType typeOf(FileName name, byte[] content) {
        if (content.length == 0) {
            throw new Refused("This file is empty. Open it, save it again, and choose it again.");
        }
        FileType type = Stream.of(FileType.values())
                .filter(candidate -> candidate.hasEnding(name.ending()))
                .findFirst()
                .orElseThrow(() -> new Refused(instead(name.ending())));
        if (!type.isFoundAs(foundIn(content)) || holdsAWebPage(content)) {
            throw new Refused("The name of this file ends in .%s, but it is something else inside. Open it, save it as %s, and choose it again."
                    .formatted(name.ending(), type.words()));
        }
        if (isPackedBehind(content) || !begins(type, content)) {
            throw new Refused("There is something else in this file beside the %s. Open it, save it again as %s, and choose it again."
                    .formatted(type.words(), type.words()));
        }
        if (!ends(type, content)) {
            throw new Refused("This file is not complete, or something hangs on its end. Open it, save it again as %s, and choose it again."
                    .formatted(type.words()));
        }
        return type;
    }

    private static String instead(String ending) {
        String why = switch (ending) {
            case "doc", "docx", "docm", "odt", "rtf", "pages", "xls", "xlsx", "xlsm", "ods", "ppt", "pptx" ->
                "A document that can still be changed is no evidence. Save it as PDF.";
            case "heic", "heif", "gif", "bmp", "tif", "tiff", "webp", "avif" -> "Save the picture as JPEG or PNG.";
            case "zip", "rar", "7z", "gz", "tar" -> "Unpack it, and add the files in it one by one.";
            case "html", "htm", "mht", "svg", "xml", "eml", "msg" -> "Print it to a PDF.";
            default -> "A case does not take files of this kind.";
        };
        return why + " " + TAKEN;
    }

    private static String foundIn(byte[] content) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read", e);
        }
    }

    private static boolean holdsAWebPage(byte[] content) {
        String beginning = new String(content, 0, Math.min(BEGINNING, content.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return OF_A_WEB_PAGE.stream().anyMatch(beginning::contains);
    }

    /** A packed folder is read from its end, so it can hang on any other file. */
    private static boolean isPackedBehind(byte[] content) {
        int earliest = Math.max(0, content.length - LENGTH_OF_END - MOST_OF_A_REMARK);
        for (int at = content.length - LENGTH_OF_END; at >= earliest; at--) {
            if (stands(END_OF_PACKED, content, at)) {
                int remark = (content[at + 20] & 0xff) | (content[at + 21] & 0xff) << 8;
                if (at + LENGTH_OF_END + remark == content.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A PDF is found with something before it too; what is before it is read by others. */
    private static boolean begins(FileType type, byte[] content) {
        return type != FileType.PDF || stands(BEGIN_OF_PDF, content, 0);
    }

    private static boolean ends(FileType type, byte[] content) {
        return switch (type) {
            case PDF -> lastly(END_OF_PDF, content, BEGINNING);
            case PNG -> stands(END_OF_PNG, content, content.length - END_OF_PNG.length);
            // cameras hang a preview or a film on a picture
            case JPEG, TEXT -> true;
        };
    }

    private static boolean lastly(byte[] mark, byte[] content, int within) {
        for (int at = content.length - mark.length; at >= Math.max(0, content.length - within); at--) {
            if (stands(mark, content, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(byte[] mark, byte[] content, int at) {
        return at >= 0
                && at + mark.length <= content.length
                && Arrays.equals(mark, 0, mark.length, content, at, at + mark.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
