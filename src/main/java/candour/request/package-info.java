/**
 * Somebody asks us for information, and we ask others: model {@code information-request} with {@code request-refused}
 * for the safeguarding lead. Finds out who is really asking before anything is told, then hands over to the ordinary
 * case. Serves R5.2, R11.8, R11.14, G4 and G6; decides nothing about sharing.
 */
package candour.request;
