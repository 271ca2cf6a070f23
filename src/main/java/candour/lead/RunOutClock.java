package candour.lead;

import candour.casefile.DecisionRepository;
import candour.engine.CaseProcesses;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The clock of a decision, once it has run out: the lead has it in hand until something is decided, also where the risk is weighed
 * again in the meantime, and is not brought in a second time for it (R5.1, R5.3).
 */
@Component
class RunOutClock {

    private final DecisionRepository decisions;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Clock clock;

    RunOutClock(DecisionRepository decisions, RuntimeService runtime, HistoryService history, Clock clock) {
        this.clock = clock;
        this.decisions = decisions;
        this.runtime = runtime;
        this.history = history;
    }

    /**
     * Whether the lead has it in hand already.
     *
     * @param ranOutAt when it ran out, as an ISO instant; empty or null where none runs
     */
    boolean isInHand(String reference, String ranOutAt) {
        if (!hasRunOut(ranOutAt)) {
            return false;
        }
        // the engine keeps times to the millisecond
        Instant then = Instant.parse(ranOutAt).truncatedTo(ChronoUnit.MILLIS);
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(LeadDecides.PROCESS)
                .variableValueEquals(LeadDecides.OCCASION.name(), LeadDecides.HARM_CLOCK)
                .unfinished()
                .list()
                .stream()
                .anyMatch(lead -> !lead.getStartTime().toInstant().isBefore(then) && isUndecided(reference, lead));
    }

    /** Whether the lead is asked on this occasion now. */
    boolean isAsked(String reference, String occasion) {
        return history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey(LeadDecides.DECIDE_AS_LEAD)
                        .processVariableValueEquals(LeadDecides.OCCASION.name(), occasion)
                        .unfinished()
                        .count()
                > 0;
    }

    /** @param at when it runs out or ran out, as an ISO instant; empty or null where none runs */
    boolean hasRunOut(String at) {
        return at != null && !at.isEmpty() && !Instant.parse(at).isAfter(clock.instant());
    }

    /** @param lead the id of the instance in which the lead was brought in */
    boolean isUndecidedSince(String lead, String reference) {
        return isUndecided(
                reference, history.createHistoricProcessInstanceQuery().processInstanceId(lead).singleResult());
    }

    private boolean isUndecided(String reference, HistoricProcessInstance lead) {
        boolean goesOn = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .processDefinitionKey(CaseProcesses.CONCERN)
                        .count()
                > 0;
        return goesOn
                && decisions.latest(reference, CaseProcesses.CONCERN)
                        .filter(decision -> decision.decidedAt().isAfter(lead.getStartTime().toInstant()))
                        .isEmpty();
    }
}
