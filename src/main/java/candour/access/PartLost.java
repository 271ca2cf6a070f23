package candour.access;

/**
 * Somebody has no account any more, or is no longer in a group or an agency, by whatever door it was taken (R11.8).
 *
 * @param group which group they are no longer in; null where it was an account or an agency
 */
public record PartLost(String userId, String group) {}
