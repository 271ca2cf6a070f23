package candour.submission;

/**
 * A form was taken into the case file. Told in the transaction that takes it.
 *
 * @param taskId the step it finished; null where it begins something
 */
public record Taken(String form, String taskId, String user) {}
