package candour.request;

import candour.engine.Fact;

/** The names that model {@code information-request} and its code share. */
public final class RequestProcess {

    public static final String KEY = "information-request";
    public static final String REQUEST_REFUSED = "request-refused";

    static final Fact DANGER_NOW = new Fact("dangerNow");
    static final Fact CRIME_SUSPECTED = new Fact("crimeSuspected");
    static final Fact COULD_COME_TO_HARM = new Fact("couldComeToHarm");
    static final Fact BUSINESS = new Fact("business");
    /** When the request came, as an ISO instant: the clock does not begin anew with each try to ring back. */
    static final Fact ASKED_AT = new Fact("askedAt");

    /** The steps and forms of the models. */
    public static final class Step {

        public static final String START_FORM = "information-request";
        public static final String WHO_IS_REALLY_ASKING = "who-is-really-asking";
        public static final String RECORD_THE_REFUSAL = "record-the-refusal";
        public static final String LOOK_AT_THE_REFUSED_REQUEST = "look-at-the-refused-request";

        private Step() {}
    }

    private RequestProcess() {}
}
