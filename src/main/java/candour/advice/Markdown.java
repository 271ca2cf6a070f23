package candour.advice;

import candour.advice.AdvisersView.Line;
import candour.advice.AdvisersView.Part;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody wrote, on its way into a form that reads markdown: shown as written, never as a list, link or picture. */
final class Markdown {

    private Markdown() {}

    /** What an adviser reads, with headings. */
    static String of(List<Part> parts) {
        return parts.stream()
                .map(part -> "#### " + part.heading() + "\n\n"
                        + part.lines().stream().map(Markdown::of).collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String of(Line line) {
        return line.about().isEmpty() ? plain(line.words()) : "**" + plain(line.about()) + "** " + plain(line.words());
    }

    static String plain(String text) {
        return candour.submission.Markdown.plain(text);
    }
}
