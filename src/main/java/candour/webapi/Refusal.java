package candour.webapi;

import java.util.List;

/**
 * What the gate answers instead of the engine: a status and plain words.
 *
 * @param type the word the webapps get as the kind of refusal
 * @param faults what of it belongs beside a field of a form
 */
record Refusal(int status, String type, String message, List<RefusedFields.Fault> faults) {

    Refusal(int status, String type, String message) {
        this(status, type, message, List.of());
    }

    static Refusal closed() {
        return new Refusal(403, "Closed", "This cannot be done here.");
    }

    /** The same for what is not there and for what one may not know of. */
    static Refusal unknown() {
        return new Refusal(404, "Unknown", "There is nothing with that number that you can open.");
    }

    static Refusal wrong(String message) {
        return new Refusal(400, "Refused", message);
    }

    static Refusal notTaken() {
        return new Refusal(409, "NotTaken", "Take this step first, then finish it.");
    }

    static Refusal stale(String message) {
        return new Refusal(409, "Stale", message);
    }

    Refusal with(String moreWords) {
        return new Refusal(status, type, message + moreWords);
    }

    /** The same words under the status of something that is not there. */
    Refusal asUnknown() {
        return new Refusal(404, type, message);
    }

    static Refusal notSaved() {
        return new Refusal(
                500,
                "NotSaved",
                "We could not save this. Your words are still here. Try again in a minute; "
                        + "if a child is in danger, ring 999.");
    }
}
