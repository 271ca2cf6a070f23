/**
 * The outcome goes back: models {@code outcome-for-the-raiser}, for whoever raised a concern that others brought to its
 * end, and {@code outcome-for-the-asker}, for another professional who asked for information. Serves R1.1, R5.1, R11.1
 * and G4. They learn what was decided and never what stands in the case; the case does not wait for it.
 */
package candour.outcome;
