package candour.emergency;

import candour.access.InTheNameOf;
import candour.engine.Fact;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/**
 * The steps in which others look at an opening: whether it was right, whether it was a breach, what becomes of a question.
 * Whoever opened the case reads none of it: they may be the one of whom somebody in it is afraid (R11.8).
 */
@Component
public class LookedAt {

    private final HistoryService history;
    private final InTheNameOf engine;

    LookedAt(HistoryService history, InTheNameOf engine) {
        this.history = history;
        this.engine = engine;
    }

    /** @return the ids of the steps of this case, done or not, that are about an opening by one of these people */
    public Set<String> stepsAbout(Set<String> openers, String reference) {
        Set<String> steps = new HashSet<>();
        // they have no right to them
        engine.nobody(() -> openers.forEach(opener -> history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processVariableValueEquals(Fact.OPENED_BY.name(), opener)
                .list()
                .forEach(step -> steps.add(step.getId()))));
        return steps;
    }
}
