package candour.review;

import candour.casefile.CaseEntryRepository;
import candour.deadline.Deadlines;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.submission.Moment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Plans that something of a case is looked at again, and tells the model on which day (R7.5, R10.3). */
@Component("laterReview")
public class LaterReview {

    public static final String PROCESS = "later-review";

    public static final String REVIEW_WHAT_WAS_DECLINED = "review-what-was-declined";
    public static final String MAY_THEY_BE_TOLD_NOW = "may-they-be-told-now";
    public static final String DAY_HAS_COME = "day-has-come";

    static final String DECLINED = "declined";
    static final String UNTOLD = "untold";

    /** The day, as an ISO date. */
    static final Fact REVIEW_ON = new Fact("reviewOn");
    /** What comes back: declined or untold. */
    static final Fact REVIEW_OF = new Fact("reviewOf");

    /** Until when telling is looked at for the first time, as table {@code deadlines} knows it. */
    private static final String FIRST_LOOK = "first-look-at-telling";

    /** Early enough that the step is there when people come to work. */
    private static final LocalTime IN_THE_MORNING = LocalTime.of(7, 0);

    private final CaseProcesses processes;
    private final CaseEntryRepository entries;
    private final Deadlines deadlines;

    LaterReview(CaseProcesses processes, CaseEntryRepository entries, Deadlines deadlines) {
        this.processes = processes;
        this.entries = entries;
        this.deadlines = deadlines;
    }

    /** A decision not to share comes back on the day that somebody named. */
    public void ofWhatWasDeclined(String reference, String harm, LocalDate day) {
        plan(reference, harm, DECLINED, day);
    }

    /** Whether somebody may be told by now is looked at first after the time that process owners gave it. */
    public void ofWhoWasNotTold(String reference, String harm) {
        Date due = deadlines.dueAt(FIRST_LOOK, harm);
        plan(reference, harm, UNTOLD, LocalDate.ofInstant(due.toInstant(), Moment.LONDON));
    }

    private void plan(String reference, String harm, String of, LocalDate day) {
        entries.append(reference, "comes-back", Map.of(REVIEW_OF.name(), of, REVIEW_ON.name(), day.toString()));
        processes.start(
                PROCESS, reference, harm, Map.of(REVIEW_OF.name(), of, REVIEW_ON.name(), day.toString()));
    }

    /** When the day begins for people who work. */
    public Date dayOf(String reviewOn) {
        return Date.from(LocalDate.parse(reviewOn).atTime(IN_THE_MORNING).atZone(Moment.LONDON).toInstant());
    }
}
