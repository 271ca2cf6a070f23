package candour.concern;

/** The names that model {@code other-protocol} and its code share. */
public final class OtherProtocolProcess {

    public static final String KEY = "other-protocol";

    /** The steps and forms of the model. */
    public static final class Step {

        public static final String ASK_THE_LEAD = "ask-the-lead";
        public static final String USE_THE_OTHER_PROTOCOL = "use-the-other-protocol";
        public static final String HANDED_OVER = "handed-over";

        private Step() {}
    }

    private OtherProtocolProcess() {}
}
