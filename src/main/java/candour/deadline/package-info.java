/**
 * When a step is due and who has the case when it is not done by then, from table {@code deadlines}. No
 * deadline passes in silence. Also how urgent a step is (R5.2, R10.1). Working hours come with the time issue; until
 * then the clock runs on.
 */
package candour.deadline;
