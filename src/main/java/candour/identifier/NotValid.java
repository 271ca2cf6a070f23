package candour.identifier;

/** What was typed is none; the message says what to do and repeats nothing of it. */
public final class NotValid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotValid(String message) {
        super(message);
    }
}
