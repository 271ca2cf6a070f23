/**
 * The directory of agencies: who works with this product, who else may receive
 * information, who is asked there and over which mail domains it may travel
 * (R11.14, R12.1). Knows no case, no user account and nothing of the engine.
 */
package candour.agency;
