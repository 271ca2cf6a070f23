package candour.decision;

import candour.engine.Fact;

/** The names that models {@code decision} and {@code confirm-not-sharing} and their code share. */
public final class DecisionProcess {

    public static final String KEY = "decision";
    public static final String CONFIRM_NOT_SHARING = "confirm-not-sharing";

    /** Chosen in the place of one lawful basis: each item on the basis that the rules suggest for it. */
    public static final String AS_SUGGESTED = "as-suggested";

    /** Whether advice is needed: no, first or beside. */
    static final Fact ADVICE = new Fact("advice");

    /** Whether somebody else looks at a no before it stands: yes or no. */
    static final Fact NEEDS_A_SECOND_PERSON = new Fact("needsASecondPerson");

    /** The steps and forms of the models. */
    public static final class Step {

        public static final String ON_WHAT_BASIS = "on-what-basis";
        public static final String GET_ADVICE = "get-advice";
        public static final String ASK_FOR_ADVICE_BESIDE = "ask-for-advice-beside";
        public static final String ASK_AGAIN = "ask-again";
        public static final String SHARE_OR_DECLINE = "share-or-decline";
        public static final String AGREE_NOT_TO_SHARE = "agree-not-to-share";
        public static final String CLOCK_RUNS_OUT = "clock-runs-out";
        public static final String BRING_IN_THE_LEAD = "bring-in-the-lead";
        public static final String LEAD_HAS_THE_CASE = "lead-has-the-case";

        private Step() {}
    }

    private DecisionProcess() {}
}
