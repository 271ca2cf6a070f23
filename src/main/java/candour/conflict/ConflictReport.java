package candour.conflict;

import candour.casefile.CaseEntryRepository;
import candour.engine.CaseProcesses;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports that a local procedure and the guidance disagree in a case, open or closed (R2.2). */
@Component
public class ConflictReport {

    /** The name of the procedure; a key of whatever form tells of the conflict. */
    public static final String PROCEDURE_NAME = "procedureName";
    /** What the procedure says or forbids. */
    public static final String PROCEDURE_SAYS = "procedureSays";
    /** What the case needs instead, or what the guidance says. */
    public static final String CASE_NEEDS = "caseNeeds";

    static final String REPORTED = "procedure-conflict-reported";

    private final CaseProcesses processes;
    private final CaseEntryRepository entries;

    ConflictReport(CaseProcesses processes, CaseEntryRepository entries) {
        this.processes = processes;
        this.entries = entries;
    }

    /**
     * Asks the senior manager and the board. Who may report for which case, the caller has checked.
     *
     * @param harm met, unsure or not-met
     * @param told the id of the form that holds {@link #PROCEDURE_NAME}, {@link #PROCEDURE_SAYS} and
     *     {@link #CASE_NEEDS}, kept in this case
     */
    public void report(String reference, String harm, UUID told) {
        entries.append(reference, REPORTED, Map.of());
        processes.start(ConflictProcess.KEY, reference, harm, Map.of(ConflictProcess.CONFLICT.name(), told.toString()));
    }
}
