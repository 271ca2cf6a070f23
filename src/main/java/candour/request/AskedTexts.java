package candour.request;

import candour.submission.Markdown;
import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows where the information is described what was asked for, so that nobody describes more (R11.1, R11.8). */
@Component
class AskedTexts implements Prefill {

    private final InformationRequests requests;

    AskedTexts(InformationRequests requests) {
        this.requests = requests;
    }

    @Override
    public String form() {
        return "describe-the-information";
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String text = requests.of(opened.reference()).map(AskedTexts::words).orElse("");
        return Map.of("askedText", text);
    }

    private static String words(InformationRequest request) {
        return "**You were asked for this by " + Markdown.plain(request.asker()) + ", " + Markdown.plain(request.agency())
                + ".**\n\nThey want to know: " + Markdown.plain(request.what())
                + "\n\nThey say why: " + Markdown.plain(request.why())
                + "\n\nShare what they need for that, and not all that they ask for.";
    }
}
