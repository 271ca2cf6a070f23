/**
 * The case so far and the record, to read: as a tab beside a task and as pages. Serves R11.7 and R11.8: each
 * reader sees what they may, and each reading is logged. Changes nothing.
 */
package candour.caseview;
