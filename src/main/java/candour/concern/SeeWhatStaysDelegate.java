package candour.concern;

import candour.casefile.CaseFileRepository;
import candour.decision.OpenHarm;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.review.EarlierTellings;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Looks whether a danger stays though it was decided to share: the last round of the case that sends anything looks for all of
 * them (R5.3, R10.1). Of what went to nobody nobody is told then (R10.2). It holds the case while it looks, so that of two that end
 * in the same second one is the last.
 */
@Component("seeWhatStays")
class SeeWhatStaysDelegate implements JavaDelegate {

    /** Where something of the case may still go, in whichever round. */
    private static final Set<String> ON_ITS_WAY = Set.of(
            ConcernProcess.Step.WEIGH_IT_UP,
            ConcernProcess.Step.DECIDE,
            ConcernProcess.Step.RECORD_THE_DECISION,
            ConcernProcess.Step.SHARE);

    private final CaseFileRepository cases;
    private final OpenHarm harm;
    private final EarlierTellings tellings;
    private final RuntimeService runtime;

    SeeWhatStaysDelegate(
            CaseFileRepository cases, OpenHarm harm, EarlierTellings tellings, RuntimeService runtime) {
        this.tellings = tellings;
        this.cases = cases;
        this.harm = harm;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        cases.lock(reference);
        boolean isLast = !isOnItsWay(reference);
        if (isLast) {
            tellings.end(reference, false);
        }
        Fact.DANGER_STAYS.set(execution, isLast && harm.hasNotGone(reference) ? "yes" : "no");
    }

    private boolean isOnItsWay(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKeyIn(ConcernProcess.KEY, CaseProcesses.CARRYING_OUT)
                .list()
                .stream()
                .flatMap(round -> runtime.getActiveActivityIds(round.getId()).stream())
                .anyMatch(ON_ITS_WAY::contains);
    }
}
