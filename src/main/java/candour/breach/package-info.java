/**
 * Was this a personal-data breach? Model {@code breach-question}: the safeguarding lead answers, within a day, and what
 * has to be reported is reported before 72 hours are over. Serves R11.16 and R11.17. Is asked by whoever finds that
 * something went astray, and changes nothing in their case.
 */
package candour.breach;
