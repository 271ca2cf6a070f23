/**
 * The demonstration: made-up people of the three demonstration agencies, with a
 * password that everybody knows. Lives only under the profile {@code demo}; a
 * database that has been used for it is refused by the real thing.
 */
package candour.demo;
