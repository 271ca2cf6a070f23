package candour.casefile;

/** The same person raised the same concern a moment ago; {@link #reference()} is that case. */
public class AlreadyRaised extends RuntimeException {

    private final String reference;

    AlreadyRaised(String reference) {
        super("This concern is already case " + reference);
        this.reference = reference;
    }

    public String reference() {
        return reference;
    }
}
