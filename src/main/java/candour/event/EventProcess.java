package candour.event;

import candour.engine.Fact;

/** The names that model {@code case-event} and its code share. */
public final class EventProcess {

    /** Also the id of its start form. */
    public static final String KEY = "case-event";

    static final String TELL_EACH_RECIPIENT = "tell-each-recipient";

    static final Fact WHAT_CHANGED = new Fact("whatChanged");
    /** Whether recipients have what should not go, or should not have gone: yes or no. */
    static final Fact WAS_SENT = new Fact("wasSent");
    /** The question who gets the case; its answer stays in the case file. */
    static final String HAND_OVER_TO = "handOverTo";
    /** The question about whom it is that works here; its answer stays in the case file. */
    static final String COLLEAGUE = "colleague";
    /** The id of the form on which the change was told. */
    static final Fact CHANGE = new Fact("change");

    /** What can change, as the form names it. */
    static final class Change {

        static final String DANGER = "danger";
        static final String NEW_INFORMATION = "new-information";
        static final String CONSENT_WITHDRAWN = "consent-withdrawn";
        static final String RAISED_IN_ERROR = "raised-in-error";
        static final String ABOUT_A_COLLEAGUE = "about-a-colleague";
        static final String HAND_OVER = "hand-over";
        static final String PROCEDURE_CONFLICT = "procedure-conflict";
        static final String LEGAL_HOLD = "legal-hold";
        static final String LEGAL_HOLD_LIFTED = "legal-hold-lifted";

        private Change() {}
    }

    /** The messages that the models of a case wait for. */
    static final class Message {

        static final String SOMETHING_NEW = "something-new";
        static final String CONSENT_WITHDRAWN = "consent-withdrawn";
        static final String RAISED_IN_ERROR = "raised-in-error";
        static final String CASE_OPENED_AGAIN = "case-opened-again";

        private Message() {}
    }

    private EventProcess() {}
}
