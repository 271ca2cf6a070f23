package candour.submission;

/**
 * The case file could not keep a form. It carries no cause: what a database says about a row it refused quotes
 * the row (fault P08).
 */
public class NotSaved extends RuntimeException {

    public NotSaved() {
        super("We could not save this. Your words are still here. Try again in a minute; if a child is in danger, ring 999.");
    }
}
