/**
 * The demonstration: made-up people of the three demonstration agencies, with a
 * password that everybody knows, cases of theirs at every step, and a guide
 * through one case by hand. It begins anew whenever somebody asks. Lives only
 * under the profile {@code demo}; a database that has been used for it is
 * refused by the real thing, and a real one by the demonstration.
 */
package candour.demo;
