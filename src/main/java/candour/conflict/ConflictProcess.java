package candour.conflict;

import candour.engine.Fact;

/** The names that the models about local procedures and their code share. */
public final class ConflictProcess {

    public static final String KEY = "procedure-conflict";
    public static final String BOARD = "procedure-conflict-board";

    /** The id of the form on which the conflict was told, by which the board's answer finds its way back. */
    static final Fact CONFLICT = new Fact("conflict");

    /** The message that the agency waits for; each conflict has one of its own. */
    static String answered(String conflict) {
        return "board-has-answered-" + conflict;
    }

    /** The steps and forms of the models. */
    public static final class Step {

        public static final String DISCUSS_THE_PROCEDURE = "discuss-the-procedure";
        public static final String CONSIDER_THE_CONFLICT = "consider-the-conflict";
        public static final String TAKE_THE_ANSWER_BACK = "take-the-answer-back";

        private Step() {}
    }

    private ConflictProcess() {}
}
