/**
 * What somebody has written in a form and not sent yet: kept on the server, sealed, for that person alone, so that a session
 * that ends, a crash or another step loses no word, and nothing lies in the browser of a shared computer. Serves R11.9.
 * Knows forms by what they ask for, and nothing of what is said in them; nothing of a case depends on it.
 */
package candour.draft;
