package candour.submission;

/** What somebody wrote, on its way into a form that reads markdown: shown as written, never as a list, link or picture. */
public final class Markdown {

    private Markdown() {}

    public static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>|~&])", "\\\\$1")
                .replaceAll("(?m)^([\\h\\f\\x0B]*)([#+=-])", "$1\\\\$2")
                .replaceAll("(?m)^([\\h\\f\\x0B]*\\d+)([.)])", "$1\\\\$2")
                .replaceAll("\\R", "  \n");
    }
}
