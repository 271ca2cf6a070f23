/**
 * What comes back: a decision not to share, on the day that was named, and people who could not be told, until they
 * can. Model {@code later-review}, a root of its own beside a case that may be finished long since. Serves R7.5, R10.3
 * and R11.7. Decides nothing about sharing: what must be weighed again goes back to the case.
 */
package candour.review;
