package candour.advice;

import candour.advice.AdvisersView.Line;
import candour.advice.AdvisersView.Part;
import candour.submission.Markdown;
import java.util.List;
import java.util.stream.Collectors;

/** The adviser's view on its way into a form that reads markdown: our headings, and what people wrote as they wrote it. */
final class ViewInMarkdown {

    private ViewInMarkdown() {}

    static String of(List<Part> parts) {
        return parts.stream()
                .map(part -> "#### " + part.heading() + "\n\n"
                        + part.lines().stream().map(ViewInMarkdown::of).collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String of(Line line) {
        String about = line.about().isEmpty() ? "" : "**" + Markdown.plain(line.about()) + "** ";
        return about + Markdown.plain(line.words());
    }
}
