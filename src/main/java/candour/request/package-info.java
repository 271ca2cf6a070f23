/**
 * Somebody asks us for information, and we ask others: models {@code information-request} with {@code request-refused}
 * for the safeguarding lead, and {@code ask-for-information}. Finds out who is really asking before anything is told,
 * then hands over to the ordinary case. Serves R4.1, R5.2, R11.8, R11.14, G4 and G6; decides nothing about sharing.
 */
package candour.request;
