/**
 * Telling the police and Children's Services without delay: models {@code tell-the-police},
 * {@code tell-childrens-services} and {@code confirm-not-telling}. Serves R5.1 and R5.2. Waits for no other
 * step; knows of the concern only that it may not finish before these have.
 */
package candour.telling;
