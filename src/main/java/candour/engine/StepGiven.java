package candour.engine;

/**
 * Somebody has a step now, by whatever way; published in the transaction in which they get it.
 *
 * @param taskId the engine's id of the task
 * @param step the id of the step and its form
 * @param reference the case, or null for a step of none
 * @param agency whose step it is, or null
 * @param to the user id of whoever has it
 */
public record StepGiven(String taskId, String step, String reference, String agency, String to) {}
