package candour.receipt;

/** The names that model {@code receipt} and its code share. */
public final class ReceiptProcess {

    public static final String KEY = "receipt";

    /** The recipient's step, which is also its form. */
    public static final String SAY_WHETHER_IT_ARRIVED = "say-whether-it-arrived";

    public static final String TELL_THE_SENDER = "tell-the-sender";

    static final String ANSWERED = "receipt-answered";
    static final String SETTLED = "receipt-settled";

    private ReceiptProcess() {}
}
