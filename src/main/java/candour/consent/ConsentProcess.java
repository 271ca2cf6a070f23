package candour.consent;

import candour.engine.Fact;

/** The names that model {@code consent} and its code share. */
public final class ConsentProcess {

    public static final String KEY = "consent";

    static final Fact CONVERSATION = new Fact("conversation");
    static final Fact CONFIDENTIAL = new Fact("confidential");
    static final Fact AGE_BAND = new Fact("ageBand");
    static final Fact IMPRESSION = new Fact("impression");
    static final Fact CARE_STATUS = new Fact("careStatus");
    static final Fact UNDERSTANDS = new Fact("understands");
    static final Fact GIVER = new Fact("giver");
    static final Fact AUTHORITY_ANSWER = new Fact("authorityAnswer");
    static final Fact PARENT_ASKED_TOO = new Fact("parentAskedToo");
    static final Fact CONSENT_COUNTS = new Fact("consentCounts");
    static final Fact ASKING_SAFE = new Fact("askingSafe");
    static final Fact GROUND = new Fact("ground");
    static final Fact DECIDED_ANYWAY = new Fact("decidedAnyway");

    /** The steps and forms of the model. */
    public static final class Step {

        public static final String ASSESS_UNDERSTANDING = "assess-understanding";
        public static final String ASK_THE_AUTHORITY = "ask-the-authority-who-is-asked";
        public static final String ASK_FOR_CONSENT = "ask-for-consent";
        public static final String NOBODY_ASKED = "nobody-asked";
        public static final String ANSWER_RECORDED = "answer-recorded";
        public static final String COULD_NOT_BE_ASKED = "could-not-be-asked";
        public static final String NO_ANSWER = "no-answer";

        private Step() {}
    }

    private ConsentProcess() {}
}
