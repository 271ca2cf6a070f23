package candour.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * One routing fact: a process variable that holds a reference, the name of an answer or a date as text, and
 * never anything about a person (style rule 13).
 */
public record Fact(String name) {

    /** The reference of the case, which is also the business key of everything that runs for it. */
    public static final Fact CASE_REFERENCE = new Fact("caseReference");
    /** The agency whose case it is. */
    public static final Fact AGENCY = new Fact("agency");
    /** The user id of whoever has the case in hand. */
    public static final Fact PRACTITIONER = new Fact("practitioner");
    /** What the harm test came to: met, unsure or not-met; unsure until it was weighed (R10.1). */
    public static final Fact HARM = new Fact("harm");

    /**
     * The user id of whoever opened the case in an emergency, where a step is about that, else nobody: they never answer for it
     * themselves (R11.8).
     */
    public static final Fact OPENED_BY = new Fact("openedBy");

    /**
     * The number of the one later case that a step of a case about a colleague shows; empty where a step of that kind shows earlier
     * ones (R11.3).
     */
    public static final Fact LATER_CASE = new Fact("laterCase");

    /** Whether what was decided to be shared has not arrived though harm may follow, and is decided again: yes or no (R5.3). */
    public static final Fact DANGER_STAYS = new Fact("dangerStays");

    public String in(VariableScope scope) {
        return (String) scope.getVariable(name);
    }

    public void set(VariableScope scope, String value) {
        scope.setVariable(name, value);
    }
}
