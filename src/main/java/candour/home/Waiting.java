package candour.home;

import candour.caseview.OpenSteps.OpenStep;
import candour.caseview.OpenSteps.Pile;
import candour.submission.BritishDate;
import java.time.Instant;
import java.util.List;

/** What waits, in words. */
record Waiting(int size, int overdue, List<Line> first) {

    /** One step: its title is no secret, and the case stands by its number only. */
    record Line(String taskId, String title, String reference, String holder, String until, boolean overdue) {}

    static Waiting of(Pile pile, Instant now) {
        return new Waiting(
                pile.size(),
                pile.overdue(),
                pile.first().stream().map(step -> line(step, now)).toList());
    }

    private static Line line(OpenStep step, Instant now) {
        return new Line(
                step.taskId(),
                step.title(),
                step.reference(),
                step.holder(),
                step.due() == null ? "" : BritishDate.near(step.due(), now),
                step.overdue(now));
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** How many there are beyond those that stand here. */
    public int more() {
        return size - first.size();
    }
}
