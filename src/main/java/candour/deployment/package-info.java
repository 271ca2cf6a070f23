/**
 * Deploys the models, tables and forms that ship with the product: one deployment, the same names wherever it
 * runs, and nothing at all where something they need is missing.
 */
package candour.deployment;
