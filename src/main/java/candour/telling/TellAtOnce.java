package candour.telling;

import candour.casefile.CaseFileRepository;
import candour.engine.CaseProcesses;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Has the police and Children's Services told at once where a child is in danger or a crime is suspected, whichever way
 * a case came to it (R5.2). Each danger is told in steps of its own: whatever was said of an earlier one, or agreed to
 * leave unsaid, was said without knowing of this. Whoever presses twice is stopped where the form comes in.
 */
@Component("tellingAtOnce")
public class TellAtOnce {

    private final CaseProcesses processes;
    private final CaseFileRepository cases;
    private final Clock clock;

    TellAtOnce(CaseProcesses processes, CaseFileRepository cases, Clock clock) {
        this.processes = processes;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Has them told where an answer asks for it; a request for information that becomes a case has asked already.
     *
     * @param dangerNow yes, no or unsure
     * @param crimeSuspected yes, no or unsure
     */
    public void whereUrgent(String reference, String dangerNow, String crimeSuspected) {
        boolean asked =
                cases.roots(reference).stream().anyMatch(root -> Telling.PROCESSES.contains(root.processKey()));
        if (Urgency.isUrgent(dangerNow, crimeSuspected) && !asked) {
            tell(reference);
        }
    }

    /** Has them told of what was reported just now. */
    public void tell(String reference) {
        Map<String, String> reported = Map.of(Telling.REPORTED_AT.name(), clock.instant().toString());
        Telling.PROCESSES.forEach(process -> processes.start(process, reference, "met", reported));
    }
}
