package candour.access;

/** Somebody’s account, group or agency is changed: told in the transaction that does it, by whatever door it came (R11.8). */
public record PartChanged(String userId) {}
