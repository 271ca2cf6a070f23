/**
 * Files that belong to a case: signed consent, minutes, photos. What a file really is is found from its bytes and
 * held against its name. Serves R7.2, R11.7, R11.9 and R11.11; knows neither the engine nor the pages.
 */
package candour.attachment;
