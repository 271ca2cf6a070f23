package candour.telling;

import candour.casefile.CaseFileRepository;
import candour.casefile.CaseRoot;
import candour.engine.CaseProcesses;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Has the police and Children's Services told at once where a child is in danger or a crime is suspected, whichever way
 * the case came in (R5.2).
 */
@Component
public class TellAtOnce {

    private final CaseProcesses processes;
    private final CaseFileRepository cases;

    TellAtOnce(CaseProcesses processes, CaseFileRepository cases) {
        this.processes = processes;
        this.cases = cases;
    }

    /**
     * Asks that each is told, and asks for the same danger only once: a request for information that becomes a case
     * has asked already.
     *
     * @param dangerNow yes, no or unsure
     * @param crimeSuspected yes, no or unsure
     * @return how many are still to be told
     */
    public int whereUrgent(String reference, String dangerNow, String crimeSuspected) {
        if (Urgency.isUrgent(dangerNow, crimeSuspected)) {
            List<CaseRoot> roots = cases.roots(reference);
            Telling.PROCESSES.stream()
                    .filter(process -> !isAsked(roots, process))
                    .forEach(process -> processes.start(process, reference, "met", Map.of()));
        }
        return Telling.openIn(cases.roots(reference), "");
    }

    private static boolean isAsked(List<CaseRoot> roots, String process) {
        boolean first = roots.stream().filter(root -> root.processKey().equals(CaseProcesses.CONCERN)).count() <= 1;
        return roots.stream().anyMatch(root -> root.processKey().equals(process) && (first || root.isOpen()));
    }
}
