/**
 * Something about a child came by a way that is not secure: model {@code unsecured-receipt}, a case of its own kind that
 * anybody in an agency can start. Serves R11.9 and R11.17. Knows nothing of the sender's case, if there is one.
 */
package candour.unsecured;
