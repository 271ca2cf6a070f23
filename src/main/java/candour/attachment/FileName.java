package candour.attachment;

import java.util.Locale;

/**
 * The name of a file as it came from somebody's computer. It may hold anything: a whole path, line breaks,
 * characters that turn the reading direction round so that {@code fdp.exe} reads {@code exe.pdf}.
 */
public record FileName(String typed) {

    private static final int MOST_CHARACTERS = 100;

    public FileName {
        typed = typed == null ? "" : typed;
    }

    /** What stands after the last dot, in small letters; empty where there is none. */
    String ending() {
        String name = plain();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The name as it can be shown and put into a header: no path, nothing invisible, not too long. */
    public String shown() {
        String name = plain();
        String ending = ending();
        String stem = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
        if (stem.codePointCount(0, stem.length()) > MOST_CHARACTERS) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, MOST_CHARACTERS)).strip() + "…";
        }
        stem = stem.isEmpty() ? "attachment" : stem;
        return ending.isEmpty() ? stem : stem + "." + ending;
    }

    private String plain() {
        String last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        var plain = new StringBuilder();
        last.codePoints().map(FileName::harmless).filter(c -> c >= 0).forEach(plain::appendCodePoint);
        return plain.toString().replaceAll("\\s+", " ").strip().replaceFirst("^\\.+", "");
    }

    private static int harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> -1;
            default -> "\"<>|?*:;".indexOf(character) >= 0 ? '_' : character;
        };
    }
}
