package candour.emergency;

import candour.casefile.EmergencyOpeningRepository;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the question of somebody who was told of an opening to the safeguarding lead (R11.8). */
@Component("askTheLeadToCheck")
class AskTheLeadToCheckDelegate implements JavaDelegate {

    private final EmergencyOpeningRepository openings;
    private final TellAboutTheOpening tell;

    AskTheLeadToCheckDelegate(EmergencyOpeningRepository openings, TellAboutTheOpening tell) {
        this.openings = openings;
        this.tell = tell;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tell.theLeadAboutAQuestion(openings.get(UUID.fromString(EmergencyProcess.OPENING.in(execution))));
    }
}
