package candour.telling;

import candour.casefile.CaseFileRepository;
import candour.casefile.CaseRoot;
import candour.engine.CaseProcesses;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Has the police and Children's Services told at once where a child is in danger or a crime is suspected, whichever way
 * a case came to it, and neither twice at the same time (R5.2).
 */
@Component("tellingAtOnce")
public class TellAtOnce {

    private final CaseProcesses processes;
    private final CaseFileRepository cases;

    TellAtOnce(CaseProcesses processes, CaseFileRepository cases) {
        this.processes = processes;
        this.cases = cases;
    }

    /**
     * Has them told where an answer asks for it; a request for information that becomes a case has asked already.
     *
     * @param dangerNow yes, no or unsure
     * @param crimeSuspected yes, no or unsure
     */
    public void whereUrgent(String reference, String dangerNow, String crimeSuspected) {
        List<CaseRoot> roots = cases.roots(reference);
        boolean first = roots.stream().filter(root -> root.processKey().equals(CaseProcesses.CONCERN)).count() <= 1;
        boolean asked = roots.stream().anyMatch(root -> Telling.PROCESSES.contains(root.processKey()));
        if (Urgency.isUrgent(dangerNow, crimeSuspected) && !(first && asked)) {
            tell(reference);
        }
    }

    /** Has them told, but for those who are still to be told of something else in this case. */
    public void tell(String reference) {
        List<String> open = cases.roots(reference).stream()
                .filter(CaseRoot::isOpen)
                .map(CaseRoot::processKey)
                .toList();
        Telling.PROCESSES.stream()
                .filter(process -> !open.contains(process))
                .forEach(process -> processes.start(process, reference, "met", Map.of()));
    }
}
