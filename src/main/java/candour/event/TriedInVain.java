package candour.event;

/** Somebody tried to hand over a case that they have no part in. */
record TriedInVain(String reference, String userId) {}
