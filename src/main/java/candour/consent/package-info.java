/**
 * Whose consent is asked, whether they understand, and what they answered: model {@code consent}. Serves
 * R7.1 to R7.5, R8.1 to R8.3, R9.1 to R9.6. Decides nothing about sharing.
 */
package candour.consent;
