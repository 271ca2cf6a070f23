/**
 * What goes to whom and how, and whether it arrived: models {@code sharing} and {@code transfer}. Serves R11.1,
 * R11.4, R11.10 to R11.16 and G6. Sends only what a recorded decision names; knows nothing of how it was made.
 */
package candour.sharing;
