package candour.submission;

import java.util.Map;

/**
 * What a form shows from the case file when somebody opens it: options to choose from (keys ending in
 * {@code Options}), lines of the product's own words (keys ending in {@code Text}), and what somebody answered before
 * and only changes now (keys of the fields themselves). Never stored as a
 * variable, shown only to whoever has the task, and each reading is logged.
 */
public interface Prefill {

    /** The id of the form this fills. */
    String form();

    Map<String, Object> values(Opened opened);

    /**
     * One form being opened: for which case (null for none), in which agency, and what the engine knows there.
     *
     * @param reader the user id of whoever opens it, to note what else it shows; null where it is only checked what was sent
     */
    record Opened(String form, String reference, String agency, Sent.EngineFacts facts, String reader) {}
}
