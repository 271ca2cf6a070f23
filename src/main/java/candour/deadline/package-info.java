/**
 * When a step is due and who has the case when it is not done by then, from table {@code deadlines}. No
 * deadline passes in silence. Working hours come with the time issue; until then the clock runs on.
 */
package candour.deadline;
