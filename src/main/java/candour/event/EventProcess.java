package candour.event;

import candour.engine.Fact;

/** The names that model {@code case-event} and its code share. */
public final class EventProcess {

    /** Also the id of its start form. */
    public static final String KEY = "case-event";

    static final Fact WHAT_CHANGED = new Fact("whatChanged");

    /** What can change, as the form names it. */
    static final class Change {

        static final String DANGER = "danger";
        static final String NEW_INFORMATION = "new-information";

        private Change() {}
    }

    /** The messages that the models of a case wait for. */
    static final class Message {

        static final String SOMETHING_NEW = "something-new";
        static final String CASE_OPENED_AGAIN = "case-opened-again";

        private Message() {}
    }

    private EventProcess() {}
}
