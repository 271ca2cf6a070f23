package candour.advice;

/** The names that the advice models and their code share. */
public final class AdviceProcess {

    public static final String MANAGER = "advice-manager";

    public static final String GIVE_ADVICE = "give-advice";

    private AdviceProcess() {}
}
