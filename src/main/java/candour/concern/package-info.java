/**
 * The concern itself, from its start form to the end of everything decided: model {@code concern}. Serves
 * R5.1, R5.2, R6.1, R10.1, R11.1 to R11.4. Knows the case file and the pipeline; starts what must be told at
 * once, and leaves consent, decision and sharing to their own features.
 */
package candour.concern;
