package candour.breach;

import candour.engine.Fact;
import java.time.Duration;

/** The names that model {@code breach-question} and its code share. */
public final class BreachProcess {

    public static final String KEY = "breach-question";

    public static final String WAS_THIS_A_BREACH = "was-this-a-breach";
    public static final String REPORT_THE_BREACH = "report-the-breach";

    /** When it became known, as an ISO instant: from then on the clock runs. */
    static final Fact KNOWN_SINCE = new Fact("askedAt");

    /** The id of the opening in an emergency that it is about, where it is about one. */
    public static final Fact OPENING = new Fact("opening");

    /** Within this time of becoming known a breach that could harm somebody is reported (UK GDPR, article 33). */
    static final Duration TO_REPORT = Duration.ofHours(72);

    private BreachProcess() {}
}
