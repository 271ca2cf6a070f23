package candour.advice;

import candour.casefile.Advice;
import candour.casefile.AdviceRepository;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.engine.CaseProcesses;
import candour.lead.StepsByName;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Has whoever advised last told where it was decided otherwise, unless the case is about them (R9.7, R11.7, R11.8). */
@Component
public class AdviceNotFollowed {

    private final AdviceRepository advice;
    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final StepsByName stepsByName;
    private final CaseProcesses processes;

    AdviceNotFollowed(
            AdviceRepository advice,
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            StepsByName stepsByName,
            CaseProcesses processes) {
        this.advice = advice;
        this.cases = cases;
        this.colleagues = colleagues;
        this.stepsByName = stepsByName;
        this.processes = processes;
    }

    /** @param decided share, decline or out-of-scope */
    public void tellTheAdviser(String reference, String decided, String harm) {
        advice.last(reference)
                .filter(last -> last.isAgainst(decided))
                .map(Advice::givenBy)
                .filter(adviser -> !colleagues.of(reference).contains(adviser))
                // whoever has left, or become somebody else since, has no part in what comes after
                .filter(adviser -> stepsByName.answersFor(reference, cases.get(reference).agency(), adviser))
                // whoever took the case over since decided it themselves
                .filter(adviser -> !cases.get(reference).belongsTo(adviser))
                .ifPresent(adviser -> processes.start(
                        AdviceProcess.NOT_FOLLOWED, reference, harm, Map.of(AdviceProcess.ADVISER.name(), adviser)));
    }
}
