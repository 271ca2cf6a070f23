package candour.telling;

/** Whether the police and Children's Services must be told at once (R5.2). */
final class Urgency {

    private Urgency() {}

    /** Not being sure whether a child is in danger counts as danger: the safe answer. */
    static boolean isUrgent(String dangerNow, String crimeSuspected) {
        return "yes".equals(dangerNow) || "unsure".equals(dangerNow) || "yes".equals(crimeSuspected);
    }
}
