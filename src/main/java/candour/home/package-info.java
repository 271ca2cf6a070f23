/**
 * The page everybody lands on after the log-in: what waits for this person, and the ways from here, by role
 * (R11.8, process roles). Knows no case itself, and shows nothing of anyone in one.
 */
package candour.home;
