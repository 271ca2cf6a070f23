/**
 * The recipient's side of a transfer, in the recipient's own agency: model {@code receipt}. They see what was sent to
 * them and nothing else of the case, and what they answer goes back to the sender's transfer. Serves R11.3, R11.8 and
 * R11.16. Knows a transfer by its id, and nothing of why it was decided or sent.
 */
package candour.receipt;
