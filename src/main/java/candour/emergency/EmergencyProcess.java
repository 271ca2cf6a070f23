package candour.emergency;

import candour.breach.BreachProcess;
import candour.engine.Fact;

/** The names that the models of an opening in an emergency and their code share. */
public final class EmergencyProcess {

    /** Tells one person by name; the next one tells the Caldicott Guardian. */
    static final String TOLD = "emergency-opening-told";

    static final String TOLD_CALDICOTT = "emergency-opening-told-caldicott";
    static final String CHECKED = "emergency-opening-checked";

    static final String READ_WHY = "read-why-it-was-opened";
    static final String CHECK = "check-the-opening";

    /** Under this name stands in the case file why somebody opened it. */
    public static final String FORM = "open-in-an-emergency";

    /** The id of the opening. */
    static final Fact OPENING = BreachProcess.OPENING;
    /** The user id of the one person who is told. */
    static final Fact READER = new Fact("reader");

    private EmergencyProcess() {}
}
