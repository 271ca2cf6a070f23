/**
 * The safeguarding lead decides what happens to a case that is overdue, urgent or about to leave this guidance:
 * model {@code lead-decides}. Serves R5.1, R5.2 and R9.7.
 */
package candour.lead;
