package candour.webapi;

/** Whoever tries to act on a step that they may not even see is remembered for those who answer for its case (fault A11). */
public interface RefusedTries {

    /** @param taskId of a task that is open */
    void note(String taskId, String userId);
}
