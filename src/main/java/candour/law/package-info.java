/**
 * The law and the guidance as data that process owners keep: lawful bases (R4.1, G1) and the mail
 * domains held to be secure (R11.14), each with its edition, its status, its source and its first day; a page shows
 * them to whoever is logged in.
 *
 * <p>It must know nothing of the engine, of tasks and forms, or of the case file: it is asked about
 * a key, a date or an address, and never about a person.
 */
package candour.law;
