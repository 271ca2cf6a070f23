/**
 * Somebody without the right but with the need opens one case to read it, for hours: a duty manager at night, the
 * safeguarding lead of the agency a child moved to. They say why; whoever raised the case, its safeguarding lead and the
 * Caldicott Guardian are told, and the lead checks it (models {@code emergency-opening-told},
 * {@code emergency-opening-told-caldicott} and {@code emergency-opening-checked}). Serves R5.1, R5.2, R11.7 and R11.8.
 * Knows nothing of what a case says.
 */
package candour.emergency;
