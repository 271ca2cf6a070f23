/**
 * What the Multi-Agency Safeguarding Hub (MASH) answers to what was sent to it: models {@code mash-answer},
 * {@code mash-disagreement} for the safeguarding lead and {@code mash-escalation} for the senior manager. Serves R5.1,
 * R5.3, R7.4 and R11.7. It runs beside the case, which does not wait for it; decides nothing about sharing.
 */
package candour.mash;
