package candour.earlier;

import candour.casefile.CaseMatchRepository;
import candour.engine.Fact;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Once the people are described, looks for earlier concerns about the same child. What the practitioner may not know of
 * is put to the safeguarding lead beside the case, which goes on: harm must never wait. A case about a colleague is asked
 * about itself, where nobody whom it is about sees the step (R11.3, R11.8).
 */
@Component("lookForEarlierConcerns")
class LookForEarlierConcernsListener implements ExecutionListener {

    private final EarlierConcerns earlier;
    private final WhoMayKnow whoMayKnow;
    private final CaseMatchRepository matches;
    private final QuestionsToTheLead questions;

    LookForEarlierConcernsListener(
            EarlierConcerns earlier, WhoMayKnow whoMayKnow, CaseMatchRepository matches, QuestionsToTheLead questions) {
        this.earlier = earlier;
        this.whoMayKnow = whoMayKnow;
        this.matches = matches;
        this.questions = questions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        String reference = Fact.CASE_REFERENCE.in(execution);
        // first: what they may know goes by whom others say that a case is about
        matches.lock(reference);
        earlier.look(reference, whoMayKnow.of(Fact.PRACTITIONER.in(execution)));
        String harm = Fact.HARM.in(execution);
        if (!earlier.asked(reference, EarlierProcess.NO_CASE).isEmpty()) {
            questions.ask(reference, EarlierProcess.NO_CASE, harm);
        }
        earlier.toBeAskedInstead(reference).forEach(about -> questions.ask(about, reference, harm));
    }
}
