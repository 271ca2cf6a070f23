package candour.advice;

import candour.engine.Fact;

/** The names that the models of advice and their code share. */
public final class AdviceProcess {

    /** Finds an adviser, and goes on until there is advice. */
    public static final String KEY = "advice";

    public static final String MANAGER = "advice-manager";
    public static final String LEAD = "advice-lead";
    public static final String SENIOR = "advice-senior";
    public static final String CALDICOTT = "advice-caldicott";
    /** One person by name: no group is granted this model. */
    public static final String NAMED = "advice-named";
    public static final String OUTSIDE = "advice-outside";

    public static final String GIVE_ADVICE = "give-advice";
    public static final String ANSWER_THE_ADVISER = "answer-the-adviser";
    public static final String RING_THE_OUTSIDE_ADVISER = "ring-the-outside-adviser";
    public static final String READ_THE_ADVICE = "read-the-advice";

    public static final String NOT_FOLLOWED = "advice-not-followed";
    public static final String READ_WHAT_WAS_DECIDED = "read-what-was-decided";

    public static final String ABOUT_A_COLLEAGUE = "about-a-colleague";
    public static final String TELL_THE_DESIGNATED_OFFICER = "tell-the-designated-officer";

    /** The level that is asked: manager, lead, senior, caldicott, or named where a person was chosen; a manager if empty. */
    public static final Fact ADVICE_FROM = new Fact("adviceFrom");
    /** The user id of the one person who is asked, or empty where a group is. */
    public static final Fact ADVISER = new Fact("adviser");

    /** Which process asks them: the level, named or outside. */
    static final Fact ADVISED_BY = new Fact("advisedBy");
    /** When advice was asked first, as an ISO instant: the one clock of question, answer and passing on. */
    static final Fact ASKED_AT = new Fact("askedAt");
    /** Whether an adviser has asked for more once: yes or no. */
    static final Fact ASKED_BACK = new Fact("askedBack");

    /** Whether a decision waits for the advice: yes or no. */
    static final Fact ADVICE_AWAITED = new Fact("adviceAwaited");

    private AdviceProcess() {}

    /** The model that asks: of a level, or named or outside. */
    static String of(String by) {
        return "advice-" + by;
    }
}
