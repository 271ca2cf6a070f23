package candour.earlier;

import candour.casefile.CaseFile;
import candour.casefile.CaseMatchRepository;
import candour.engine.Fact;
import java.util.function.Predicate;
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
        matches.lock(reference);
        Predicate<CaseFile> mayKnow = whoMayKnow.of(Fact.PRACTITIONER.in(execution));
        earlier.look(reference, mayKnow);
        String harm = Fact.HARM.in(execution);
        if (!earlier.unknownTo(reference, mayKnow).isEmpty()) {
            questions.ask(reference, EarlierProcess.NO_CASE, harm);
        }
        earlier.toBeAskedInstead(reference, mayKnow).forEach(about -> questions.ask(about, reference, harm));
    }
}
