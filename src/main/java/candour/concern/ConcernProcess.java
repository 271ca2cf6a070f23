package candour.concern;

import candour.engine.CaseProcesses;
import candour.engine.Fact;

/** The names that model {@code concern} and its code share. */
public final class ConcernProcess {

    public static final String KEY = CaseProcesses.CONCERN;

    /** What was decided: share, decline or out-of-scope. */
    public static final Fact DECISION = new Fact("decision");
    /** Whether the person is told now: tell, unsafe or already-told (R10.2). */
    public static final Fact TELL_THE_PERSON = new Fact("tellThePerson");

    static final Fact DANGER_NOW = new Fact("dangerNow");
    static final Fact CRIME_SUSPECTED = new Fact("crimeSuspected");

    /** The steps and forms of the model. */
    public static final class Step {

        public static final String START_FORM = "concern";
        public static final String OPEN_THE_CASE = "open-the-case";
        public static final String WHICH_GUIDANCE_APPLIES = "which-guidance-applies";
        public static final String DOES_THIS_GUIDANCE_APPLY = "does-this-guidance-apply";
        public static final String HAND_OVER = "hand-over";
        public static final String DESCRIBE_THE_INFORMATION = "describe-the-information";
        public static final String WEIGH_IT_UP = "weigh-it-up";
        public static final String WEIGH_THE_RISK = "weigh-the-risk";
        public static final String IS_HARM_MET = "is-harm-met";
        public static final String CAN_SHARING_WAIT = "can-sharing-wait";
        public static final String ASK_BESIDE = "ask-beside";
        public static final String ASK_EACH_PERSON = "ask-each-person";
        public static final String DECIDE = "decide";
        public static final String RECORD_THE_DECISION = "record-the-decision";
        public static final String CARRY_IT_OUT = "carry-it-out";
        public static final String SHARE = "share";
        public static final String TELL_THE_PERSON = "tell-the-person";
        public static final String WHAT_HAPPENS_INSTEAD = "what-happens-instead";
        public static final String EVERYONE_IS_TOLD = "everyone-is-told";
        public static final String CASE_FINISHED = "case-finished";

        private Step() {}
    }

    private ConcernProcess() {}
}
