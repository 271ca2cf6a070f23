package candour.lead;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Brings the safeguarding lead into a case, with the occasion and the step it is about. */
@Component
public class LeadDecides {

    public static final String PROCESS = "lead-decides";
    public static final String DECIDE_AS_LEAD = "decide-as-lead";

    static final String HAND_THE_CASE_OVER = "hand-the-case-over";
    static final String RECORD_THE_REFERRAL = "record-the-referral";
    static final String SAME_TIME_AGAIN = "same-time-again";

    /** Why the lead is asked: overdue, harm-clock, danger-stays or out-of-scope. */
    public static final Fact OCCASION = new Fact("occasion");
    private static final String OVERDUE = "overdue";
    /** It was decided to share more than once, and has not gone. */
    public static final String DANGER_STAYS = "danger-stays";
    /** The occasion that is the clock of the decision. */
    static final String HARM_CLOCK = "harm-clock";
    /** What it is about then. */
    static final String DECISION = "decision";
    /** The id of the step it is about. */
    public static final Fact STEP = new Fact("step");

    /** The engine's id of the step that is overdue; there is none where it is about something else. */
    static final Fact OVERDUE_TASK = new Fact("overdueTask");

    /** When the one clock of the case runs out or ran out, as an ISO instant; empty where a new one begins. */
    public static final Fact DECIDE_BY = new Fact("decideBy");

    /** Whether the step that was overdue has been done since: yes or no. */
    static final Fact STEP_DONE = new Fact("stepDone");

    private static final String BROUGHT_IN = "lead-brought-in";

    private final CaseProcesses processes;
    private final CaseEntryRepository entries;
    private final RunOutClock clock;

    LeadDecides(CaseProcesses processes, CaseEntryRepository entries, RunOutClock clock) {
        this.processes = processes;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * @param occasion why, as the model knows it
     * @param step the id of what it is about
     */
    public void bringIn(String reference, String harm, String occasion, String step) {
        bringIn(reference, harm, Map.of(OCCASION.name(), occasion, STEP.name(), step));
    }

    /** The same unless the lead has the same matter in hand already. */
    public void bringInOnce(String reference, String harm, String occasion, String step) {
        if (!clock.isAsked(reference, occasion)) {
            bringIn(reference, harm, occasion, step);
        }
    }

    /**
     * When the clock of the case has run out; where the lead has it in hand already, nothing is asked twice.
     *
     * @param decideBy when it ran out, as an ISO instant
     */
    void bringInByTheClock(String reference, String harm, String decideBy) {
        if (!clock.isInHand(reference, decideBy)) {
            bringIn(reference, harm, HARM_CLOCK, DECISION);
        }
    }

    /**
     * When a step is overdue. A step whose time ends with the clock of the case is the same matter as the clock: the lead is asked
     * once for both, whichever comes first, and has it in hand until something is decided.
     *
     * @param task the id of the very step: others of its name may be open beside it
     * @param decideBy when the clock runs out or ran out, as an ISO instant; empty or null where the step has a time of its own
     * @param openedBy the user id of whoever opened the case in an emergency, where the step is about that, or null
     */
    public void bringInForAStep(
            String reference, String harm, String step, String task, String decideBy, String openedBy) {
        if (clock.hasRunOut(decideBy)) {
            bringInByTheClock(reference, harm, decideBy);
        } else {
            Map<String, String> about = new HashMap<>();
            about.put(OCCASION.name(), OVERDUE);
            about.put(STEP.name(), step);
            about.put(OVERDUE_TASK.name(), task);
            about.put(Fact.OPENED_BY.name(), openedBy);
            bringIn(reference, harm, about);
        }
    }

    private void bringIn(String reference, String harm, Map<String, String> about) {
        Map<String, Object> told = new HashMap<>(about);
        told.keySet().retainAll(Set.of(OCCASION.name(), STEP.name()));
        entries.append(reference, BROUGHT_IN, told);
        processes.start(PROCESS, reference, harm, about);
    }

    /** When the lead was last brought in because the clock of the decision had run out. */
    public Optional<Instant> broughtInByTheClock(String reference) {
        return entries.ofCase(reference).stream()
                .filter(entry -> entry.kind().equals(BROUGHT_IN) && HARM_CLOCK.equals(entry.content().get(OCCASION.name())))
                .map(CaseEntry::happenedAt)
                .reduce((earlier, later) -> later);
    }
}
