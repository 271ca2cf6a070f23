/**
 * The way in: one pipeline for every form that anyone sends, wrapped around the engine's own form handlers.
 * Form contract, guard, case file, routing facts, in this order and in one transaction, before any engine
 * variable exists. Serves R11.7 to R11.9 and style rule 15; knows no feature, only the four things a
 * feature may add for its form: a {@link candour.submission.Guard}, a {@link candour.submission.Filing}, a
 * {@link candour.submission.Prefill} and, where a start form opens no case of its own, an
 * {@link candour.submission.OnACase}. One table names forms: which of them a second person looks at (OwnCase).
 */
package candour.submission;
