/**
 * When each person was last trained in safeguarding, and who is due for it again: a page for managers and safeguarding
 * leads, and a line on everybody's start page. Serves R13.3. It reminds and never stands in the way: whoever is overdue
 * raises a concern like everybody else.
 */
package candour.training;
