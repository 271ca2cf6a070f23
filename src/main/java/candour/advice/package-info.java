/**
 * Advice from a manager, the safeguarding lead, the senior manager, the Caldicott Guardian, one person by name or
 * somebody outside, without the identity of anyone in the case: model {@code advice} and the {@code advice-…} models it
 * calls. Serves R7.5, R9.7, R11.5, R13.1 and G3. Knows nothing of how the decision is made.
 */
package candour.advice;
