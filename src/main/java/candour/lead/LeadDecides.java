package candour.lead;

import candour.casefile.CaseEntryRepository;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings the safeguarding lead into a case, with the occasion and the step it is about. */
@Component
public class LeadDecides {

    public static final String PROCESS = "lead-decides";
    public static final String DECIDE_AS_LEAD = "decide-as-lead";

    static final String HAND_THE_CASE_OVER = "hand-the-case-over";
    static final String RECORD_THE_REFERRAL = "record-the-referral";
    static final String SAME_TIME_AGAIN = "same-time-again";

    /** Why the lead is asked: overdue, harm-clock or out-of-scope. */
    public static final Fact OCCASION = new Fact("occasion");
    /** The id of the step it is about. */
    public static final Fact STEP = new Fact("step");

    /** Whether the step that was overdue has been done since: yes or no. */
    static final Fact STEP_DONE = new Fact("stepDone");

    private final CaseProcesses processes;
    private final CaseEntryRepository entries;

    LeadDecides(CaseProcesses processes, CaseEntryRepository entries) {
        this.processes = processes;
        this.entries = entries;
    }

    /**
     * @param occasion overdue or harm-clock
     * @param step the id of the step that is overdue
     */
    public void bringIn(String reference, String harm, String occasion, String step) {
        entries.append(reference, "lead-brought-in", Map.of(OCCASION.name(), occasion, STEP.name(), step));
        processes.start(PROCESS, reference, harm, Map.of(OCCASION.name(), occasion, STEP.name(), step));
    }
}
