/**
 * Advice from a manager, without the identity of anyone in the case: model {@code advice-manager}. Serves R9.7,
 * R11.5 and G3. Knows nothing of how the decision is made.
 */
package candour.advice;
