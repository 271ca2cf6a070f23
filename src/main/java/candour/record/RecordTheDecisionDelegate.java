package candour.record;

import candour.advice.AdviceNotFollowed;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Risk;
import candour.casefile.RiskRepository;
import candour.concern.ConcernProcess;
import candour.engine.CaseProcesses;
import candour.engine.EarlierRounds;
import candour.engine.Fact;
import candour.review.EarlierTellings;
import candour.sharing.KeptBack;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records the decision when it is made, whatever it was, and has an adviser told who advised otherwise (R9.7, R11.7,
 * G7). It replaces an earlier one of the case, of which nothing more is begun. Where a manager shared instead, it also settles whether the person is told now, as the risk was weighed
 * (R10.2, R10.3).
 */
@Component("recordTheDecision")
class RecordTheDecisionDelegate implements JavaDelegate {

    private final DecisionRecorder recorder;
    private final DecisionRepository decisions;
    private final RiskRepository risks;
    private final AdviceNotFollowed notFollowed;
    private final EarlierRounds earlier;
    private final EarlierTellings tellings;
    private final KeptBack keptBack;

    RecordTheDecisionDelegate(
            DecisionRecorder recorder,
            DecisionRepository decisions,
            RiskRepository risks,
            AdviceNotFollowed notFollowed,
            EarlierRounds earlier,
            EarlierTellings tellings,
            KeptBack keptBack) {
        this.recorder = recorder;
        this.decisions = decisions;
        this.risks = risks;
        this.notFollowed = notFollowed;
        this.earlier = earlier;
        this.tellings = tellings;
        this.keptBack = keptBack;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Fact.CASE_REFERENCE.in(execution);
        String decided = ConcernProcess.DECISION.in(execution);
        String harm = Fact.HARM.in(execution);
        Decision decision = recorder.record(reference, decided, harm, (String) execution.getVariable("limb"));
        decisions.add(reference, decision);
        keptBack.end(reference, keptBack.stepsReplacedBy(decision, reference), KeptBack.Why.DECIDED_ANEW);
        tellings.end(reference, "share".equals(decided) && !"already-told".equals(ConcernProcess.TELL_THE_PERSON.in(execution)));
        earlier.openIn(reference, Set.of(CaseProcesses.CARRYING_OUT)).stream()
                .filter(step -> !tellings.isOne(step))
                .forEach(earlier::end);
        notFollowed.tellTheAdviser(reference, decided, harm);
        if ("share".equals(decided) && ConcernProcess.TELL_THE_PERSON.in(execution) == null) {
            boolean safe = risks.latest(reference).map(Risk::askingSafe).filter("yes"::equals).isPresent();
            ConcernProcess.TELL_THE_PERSON.set(execution, safe ? "tell" : "unsafe");
        }
    }
}
