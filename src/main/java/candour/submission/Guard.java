package candour.submission;

/** Refuses what a form's contract alone cannot: the rules of one feature about its own form. */
public interface Guard {

    /** The id of the form this guards. */
    String form();

    /** Notes everything wrong; changes nothing. */
    void check(Sent sent, Faults faults);
}
