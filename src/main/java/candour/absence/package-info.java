/**
 * Somebody is away or has left: their manager or the safeguarding lead gives everything they have in hand to others, so
 * that no case waits for a person who is not there. Serves R5.1 and R11.8; decides nothing in any case.
 */
package candour.absence;
