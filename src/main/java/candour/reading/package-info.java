/**
 * Who has read what (R11.8): everybody their own readings, the safeguarding lead those of each case of the agency and
 * what was unusual about them. Reads the log of readings; shows nothing of a case but its number.
 */
package candour.reading;
