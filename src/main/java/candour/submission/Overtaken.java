package candour.submission;

/** What somebody else did in the meantime came first: told to whoever came second, in words for them. */
public class Overtaken extends Refused {

    public Overtaken(String message) {
        super(message);
    }
}
