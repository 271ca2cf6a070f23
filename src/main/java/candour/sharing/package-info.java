/**
 * What goes to whom and how, and whether it arrived: models {@code sharing}, {@code second-look} and {@code transfer}. Serves
 * R2.1, R11.1, R11.2, R11.4, R11.10 to R11.16, R13.1 and G6. Sends only what a recorded decision names; knows nothing of how it was made.
 */
package candour.sharing;
