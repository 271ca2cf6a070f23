package candour.mash;

import candour.engine.Fact;

/** The names that the models about the answer of the MASH and their code share. */
public final class MashProcess {

    public static final String KEY = "mash-answer";
    public static final String DISAGREEMENT = "mash-disagreement";
    public static final String ESCALATION = "mash-escalation";

    /** What the last word from the MASH asks for: agreed, not-yet or lead. */
    static final Fact MASH_SAYS = new Fact("mashSays");

    /** The steps and forms of the models. */
    public static final class Step {

        public static final String RECORD_WHAT_THE_MASH_ANSWERED = "record-what-the-mash-answered";
        public static final String TAKE_UP_THE_DISAGREEMENT = "take-up-the-disagreement";
        public static final String SETTLE_THE_DISAGREEMENT = "settle-the-disagreement";

        private Step() {}
    }

    private MashProcess() {}
}
