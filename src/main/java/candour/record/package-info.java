/**
 * The decision record: one row when the decision is made, never edited, and a page to read it with everything
 * that followed. Serves R11.7 and G1 to G7.
 */
package candour.record;
