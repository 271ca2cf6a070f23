package candour.sharing;

import candour.engine.Fact;

/** The names that models {@code sharing}, {@code second-look} and {@code transfer} and their code share. */
public final class SharingProcess {

    public static final String KEY = "sharing";
    public static final String SECOND_LOOK = "second-look";
    public static final String TRANSFER = "transfer";

    /** The id of the transfer that a step is about. */
    public static final Fact THE_TRANSFER = new Fact("transfer");
    static final Fact ANYTHING_GOES = new Fact("anythingGoes");
    /** Whether it goes another way at once, after another look of a manager, or not like this. */
    static final Fact GOES_THAT_WAY = new Fact("goesThatWay");
    static final Fact SENT = new Fact("sent");
    /** Whether it arrived: yes, no or wrong (it arrived and is not right). */
    public static final Fact RECEIVED = new Fact("received");
    /** Whether what went astray is still to go: no, where it was decided meanwhile not to share it. */
    public static final Fact STILL_SHARED = new Fact("stillShared");
    static final Fact METHOD = new Fact("method");

    /** What a second look came to where it was no. */
    static final String THINK_AGAIN = "think-again";
    /** What a choice waits for where a manager looks first. */
    static final String AFTER_A_SECOND_LOOK = "after-a-second-look";

    /** The steps and forms of the models. */
    public static final class Step {

        public static final String CHOOSE_WHAT_TO_WHOM_AND_HOW = "choose-what-to-whom-and-how";
        public static final String LOOK_A_SECOND_TIME = "look-a-second-time";
        public static final String NOTHING_SENT = "nothing-sent";
        public static final String SEND_IT = "send-it";
        public static final String WRITE_THE_STATEMENT = "write-the-statement";
        public static final String AGREE_THE_MINUTES = "agree-the-minutes";
        public static final String CONFIRM_RECEIPT = "confirm-receipt";
        public static final String CHOOSE_ANOTHER_WAY = "choose-another-way";
        public static final String RECIPIENT_HAS_ANSWERED = "recipient-has-answered";
        public static final String NOBODY_CONFIRMS = "nobody-confirms";
        public static final String INFORMATION_WITHHELD = "information-withheld";
        public static final String INFORMATION_RECEIVED = "information-received";
        public static final String INFORMATION_NOT_SENT_AGAIN = "information-not-sent-again";

        private Step() {}
    }

    private SharingProcess() {}
}
