/**
 * On what basis, and share or decline: models {@code decision} and {@code confirm-not-sharing}. Serves R4.1,
 * R5.3, R7.4, R7.5, R10.1, R11.5 and G1 to G7. Suggests; the professional decides.
 */
package candour.decision;
