package candour.advice;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody wrote, on its way into a form that reads markdown: shown as written, never as a list, link or picture. */
final class Markdown {

    private Markdown() {}

    /** Each text a paragraph of its own. */
    static String paragraphs(List<String> texts) {
        return texts.stream().map(Markdown::plain).collect(Collectors.joining("\n\n"));
    }

    static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>|~&])", "\\\\$1")
                .replaceAll("(?m)^(\\s*)([#+=-])", "$1\\\\$2")
                .replaceAll("(?m)^(\\s*\\d+)([.)])", "$1\\\\$2")
                .replaceAll("\\R", "  \n");
    }
}
