/**
 * Which requirement is served where: prints for each clause of the guidance the elements of models, rules, forms and
 * tests that name it, and finds what nothing serves. Reads files alone; knows no case, no person and no engine.
 */
package candour.trace;
