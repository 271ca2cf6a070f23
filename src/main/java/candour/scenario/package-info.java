/**
 * Situations with the answers given at each step and the outcome they lead to, played through the real
 * pipeline, models and tables. They are the product's examples: for trainers to read, for tests and for the
 * demonstration to run.
 */
package candour.scenario;
