/**
 * What Candour needs of the engine and nothing more: the facts every model knows, one place that starts a
 * process, one that asks a decision table, and the list of root instances per case. Knows no feature.
 */
package candour.engine;
