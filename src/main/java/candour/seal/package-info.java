/**
 * Keeps what people wrote unreadable in the database (R11.9): texts and files are sealed with keys that lie in a
 * file outside it, and what cases are found by can only be compared. Knows keys and bytes, and nothing about cases.
 */
package candour.seal;
