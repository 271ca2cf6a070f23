package candour.trace;

/**
 * One clause of the guidance.
 *
 * @param id such as R7.2, G3 or P1
 * @param asks what it asks, in our own short words
 * @param done whether the product must cover it from now on
 */
record Requirement(String id, String asks, boolean done) {}
