package candour.outcome;

import candour.engine.Fact;

/** The names that the models about the way back of an outcome and their code share. */
public final class OutcomeProcess {

    public static final String FOR_THE_RAISER = "outcome-for-the-raiser";
    public static final String FOR_THE_ASKER = "outcome-for-the-asker";

    /** The user id of whoever raised the concern. */
    static final Fact RAISED_BY = new Fact("raisedBy");

    /** The steps and forms of the models. */
    public static final class Step {

        public static final String READ_WHAT_CAME_OF_IT = "read-what-came-of-it";
        public static final String TELL_WHOEVER_ASKED = "tell-whoever-asked";

        private Step() {}
    }

    private OutcomeProcess() {}
}
