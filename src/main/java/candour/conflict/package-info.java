/**
 * A local procedure and the guidance disagree in a case: models {@code procedure-conflict} for the senior manager of the
 * agency and {@code procedure-conflict-board} for the safeguarding board. Serves R2.1 and R2.2. The board learns what
 * disagrees and never who it is about; nothing in the case waits for either.
 */
package candour.conflict;
