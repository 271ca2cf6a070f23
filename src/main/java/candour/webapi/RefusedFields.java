package candour.webapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Which fields of a form a refusal is about, told beside its words so that each can be shown where it belongs. The
 * engine's API passes on nothing but a message, so they travel with the request. Paths and words of ours only,
 * never what was typed.
 */
public final class RefusedFields {

    private static final String NAME = RefusedFields.class.getName();

    private RefusedFields() {}

    /**
     * One thing to put right.
     *
     * @param field the key of a field, {@code list[0].key} in a row, or null where it belongs to no one field
     */
    public record Fault(String field, String words) {}

    /** Notes what the form that is being sent is refused for. Where nobody sends it over the web, nothing happens. */
    public static void note(List<Fault> faults) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NAME, List.copyOf(faults), RequestAttributes.SCOPE_REQUEST);
        }
    }

    @SuppressWarnings("unchecked")
    static List<Fault> of(HttpServletRequest request) {
        List<Fault> faults = (List<Fault>) request.getAttribute(NAME);
        return faults == null ? List.of() : faults;
    }
}
