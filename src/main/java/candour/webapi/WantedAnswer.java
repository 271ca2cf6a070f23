package candour.webapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a call asks to be answered in. A webapp and a browser always take JSON, or anything; asked for another kind the
 * engine's API would fail, and write down what it was asked for (R11.9).
 */
final class WantedAnswer {

    private static final Set<String> HOW_MUCH_IT_IS_WANTED = Set.of("q");

    private WantedAnswer() {}

    static boolean isOneWeGive(HttpServletRequest request) {
        List<String> asked = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            List<MediaType> kinds = MediaType.parseMediaTypes(asked);
            return kinds.isEmpty() || kinds.stream().anyMatch(WantedAnswer::isJson);
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    private static boolean isJson(MediaType kind) {
        return kind.includes(MediaType.APPLICATION_JSON) && HOW_MUCH_IT_IS_WANTED.containsAll(kind.getParameters().keySet());
    }
}
