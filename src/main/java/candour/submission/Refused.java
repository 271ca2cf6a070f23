package candour.submission;

/**
 * A form that cannot be taken yet, in words for whoever sent it: what is wrong and what to do, all at once.
 * The message names fields by their label and never quotes what was typed.
 */
public class Refused extends RuntimeException {

    public Refused(String message) {
        // an answer, not a failure: no stack trace belongs in a log
        super(message, null, false, false);
    }
}
