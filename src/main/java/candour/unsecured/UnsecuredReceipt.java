package candour.unsecured;

/** The names that model {@code unsecured-receipt} and its code share. */
public final class UnsecuredReceipt {

    /** Also the id of its start form, and what its record is about. */
    public static final String KEY = "unsecured-receipt";

    public static final String SECURE_IT = "secure-it";
    public static final String TELL_THE_SENDER = "tell-the-sender-and-agree-a-secure-route";

    private UnsecuredReceipt() {}
}
