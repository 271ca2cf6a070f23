/**
 * What happens to a case after it was raised, open or closed: model {@code case-event}. Serves R2.2, R5.1, R5.2, R7.6, R8.4,
 * R11.5, R11.7 and R11.8. One form, from the page of a case or from Tasklist; it says who may change a case, files what was said, and
 * tells the running case by messages that its own models name. Knows every feature that a change touches; none of them
 * knows it.
 */
package candour.event;
