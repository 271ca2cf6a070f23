package candour.earlier;

/** The names that model {@code earlier-concerns} and its code share. */
public final class EarlierProcess {

    public static final String KEY = "earlier-concerns";

    /**
     * The lead's step, which is also its form. That it is there says that another case is, so only those see it who
     * may know all cases of the agency (R11.8).
     */
    public static final String LINK_EARLIER_CASES = "link-earlier-cases";

    /** No case is called so. */
    static final String NO_CASE = "";

    private EarlierProcess() {}
}
