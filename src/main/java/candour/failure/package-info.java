/**
 * What is remembered of a failure, in the log and in the engine's tables: its kind and its place, never its words, since
 * whatever throws it may quote what somebody wrote about a child (R11.9, fault P08). Knows no feature.
 */
package candour.failure;
