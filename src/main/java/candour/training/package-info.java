/**
 * When each person was last trained in safeguarding, and who is due for it again: a page for managers and safeguarding
 * leads, a line on everybody's start page, and a
 * step before it lapses (models {@code daily-look-at-training}, {@code refresher-training} and, for managers,
 * {@code training-overdue}), which belongs to no case. Serves R13.3. It reminds and never stands in the way: whoever is overdue
 * raises a concern like everybody else.
 */
package candour.training;
