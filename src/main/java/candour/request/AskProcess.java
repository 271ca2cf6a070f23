package candour.request;

import candour.engine.Fact;

/** The names that model {@code ask-for-information} and its code share. */
public final class AskProcess {

    /** Also the id of its start form. */
    public static final String KEY = "ask-for-information";

    /** The id of the form on which somebody wanted to ask: a case may ask several questions. */
    static final Fact QUESTION = new Fact("question");
    /** The id of the form on which it was put. */
    static final Fact PUT = new Fact("putQuestion");

    /** The steps of the model. */
    public static final class Step {

        public static final String PUT_THE_QUESTION = "put-the-question";
        public static final String RECORD_THE_ANSWER = "record-the-answer";

        private Step() {}
    }

    private AskProcess() {}
}
