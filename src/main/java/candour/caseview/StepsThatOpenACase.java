package candour.caseview;

import java.util.Set;

/** What of a case a step opens to whoever has it (R11.8). */
final class StepsThatOpenACase {

    /** The steps of the lead that came to a senior manager, and their own of that kind: nobody answers them without the whole. */
    static final Set<String> WHOLE_TO_A_SENIOR_MANAGER = Set.of(
            "agree-not-to-tell",
            "check-the-opening",
            "decide-as-lead",
            "link-earlier-cases",
            "look-at-the-refused-request",
            "report-the-breach",
            "settle-the-disagreement",
            "take-up-the-disagreement",
            "tell-the-designated-officer",
            "was-this-a-breach");

    /** Their forms say all that is needed: they are about a procedure, and about nobody in the case. */
    static final Set<String> NOT_AT_ALL = Set.of("consider-the-conflict", "discuss-the-procedure");

    private StepsThatOpenACase() {}
}
