/**
 * Numbers and codes by which two agencies know that they mean the same person (R11.3): NHS number, unique pupil
 * number, postcode. Knows their forms and check digits and nothing about cases.
 */
package candour.identifier;
